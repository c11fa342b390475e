package dev.quorate.worker;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.committee.TableRef;
import dev.quorate.committee.TeamRef;
import dev.quorate.forge.ForgeException;
import dev.quorate.forge.Reading;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.roster.Fetched;
import dev.quorate.roster.RosterFacts;
import java.util.List;
import java.util.function.Supplier;

/// A roster's sources as GitHub has them. What GitHub does not answer cannot be read either, and is
/// soon tried again (R1.6).
final class ForgeRoster implements RosterFacts {
  private final BaseFiles files;
  private final RepositoryAddress repository;
  private final String commit;
  private final Unanswered unanswered;

  ForgeRoster(BaseFiles files, RepositoryAddress repository, String commit, Unanswered unanswered) {
    this.files = files;
    this.repository = repository;
    this.commit = commit;
    this.unanswered = unanswered;
  }

  @Override
  public Fetched<String> file(TableRef table) {
    return fetched(
        "there is no such file on the default branch; add it, or correct committee.members.table",
        () ->
            table
                .repository()
                .map(other -> files.fileElsewhere(repository.installationId(), other, table.path()))
                .orElseGet(() -> files.file(repository, commit, table.path())));
  }

  @Override
  public Fetched<List<Account>> team(TeamRef team) {
    return fetched(
        "there is no such team that the App may see; correct committee.members.team, and see that"
            + " the App has the permission Members: read",
        () -> files.team(repository.installationId(), team));
  }

  @Override
  public Fetched<Account> account(Login login) {
    return fetched(
        "there is no such account on GitHub; correct the login",
        () -> files.account(repository.installationId(), login));
  }

  private <T> Fetched<T> fetched(String missing, Supplier<Reading<T>> read) {
    try {
      return switch (read.get()) {
        case Reading.Found<T>(T value) -> new Fetched.Found<>(value);
        case Reading.Missing<T> _ -> new Fetched.Failed<>(missing);
        case Reading.Unusable<T>(String why) -> new Fetched.Failed<>(why);
      };
    } catch (ForgeException e) {
      if (ConfigLook.isToWait(e)) {
        throw e;
      }
      return new Fetched.Failed<>(unanswered.note());
    }
  }
}
