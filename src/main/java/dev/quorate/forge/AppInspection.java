package dev.quorate.forge;

import dev.quorate.account.Account;
import dev.quorate.account.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What GitHub says of the App itself and of how it is set up, to be read by `quorate doctor`.
/// Every method may throw [ForgeException].
public interface AppInspection {

  /// The App as it is registered.
  ///
  /// @param page its settings page
  /// @param permissions such as `contents` → `read`
  record AppSeen(
      long id, String slug, String page, Map<String, String> permissions, List<String> events) {
    public AppSeen {
      permissions = Map.copyOf(permissions);
      events = List.copyOf(events);
    }
  }

  /// An account that installed the App.
  ///
  /// @param selects whether it chose single repositories
  /// @param page where an owner changes it
  /// @param permissions what the owner has granted, which lags behind what the App asks for
  record InstallationSeen(
      long id,
      String account,
      boolean selects,
      String page,
      boolean suspended,
      Map<String, String> permissions) {
    public InstallationSeen {
      permissions = Map.copyOf(permissions);
    }
  }

  /// Where and how GitHub delivers the App's webhooks.
  ///
  /// @param verifiesTls whether GitHub checks the bot's certificate
  record HookSeen(String url, String contentType, boolean verifiesTls, boolean hasSecret) {}

  /// One attempt to deliver a webhook.
  ///
  /// @param status GitHub's words, such as `OK`
  /// @param code what the bot answered; 0 where it did not
  record HookAttempt(Instant at, String event, String status, int code) {
    public boolean delivered() {
      return status.equals("OK");
    }
  }

  /// A repository and its default branch.
  ///
  /// @param commit the newest of the default branch
  /// @param page its page on GitHub
  record RepositorySeen(
      RepositoryAddress address, String page, String defaultBranch, String commit) {}

  /// A check without whose success GitHub merges nothing into a branch.
  ///
  /// @param app the App that must report it; empty where anybody may
  /// @param where what requires it, for people
  record RequiredCheck(String name, Optional<Long> app, String where) {}

  /// The statuses and check runs on a pull request's head, all Apps' but this one's.
  record HeadReports(List<ReportSeen> reports) {
    public HeadReports {
      reports = List.copyOf(reports);
    }
  }

  /// The App; missing when GitHub knows no App of that number, unusable when the key is not its.
  Reading<AppSeen> app();

  /// All of them, also the suspended ones.
  List<InstallationSeen> listInstallations();

  /// The installation through which a repository is reached, if the App is installed on it.
  ///
  /// @param fullName `OWNER/NAME`
  Optional<InstallationSeen> findInstallation(String fullName);

  HookSeen hook();

  /// The newest hundred of the last days, newest first.
  List<HookAttempt> listAttempts();

  /// A repository as the installation sees it; empty where it does not.
  Optional<RepositorySeen> findRepository(long installationId, String fullName);

  /// What the default branch requires, by branch protection and by rulesets.
  List<RequiredCheck> listRequiredChecks(RepositorySeen repository);

  /// The heads of the ten pull requests that changed last, open or not.
  List<HeadReports> listRecentHeads(RepositoryAddress repository);

  /// The paths of all files of the default branch; of a very large repository not all.
  List<String> listFiles(RepositorySeen repository);

  /// The account of that number, with the login it has now.
  Reading<Account> account(long installationId, UserId id);
}
