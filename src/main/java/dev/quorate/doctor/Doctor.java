package dev.quorate.doctor;

import dev.quorate.committee.Committee;
import dev.quorate.forge.AppInspection;
import dev.quorate.forge.AppInspection.AppSeen;
import dev.quorate.forge.AppInspection.InstallationSeen;
import dev.quorate.forge.AppInspection.RepositorySeen;
import dev.quorate.forge.Forge;
import dev.quorate.forge.ForgeClock;
import dev.quorate.forge.ForgeException;
import dev.quorate.forge.Reading;
import dev.quorate.ledger.RulesRecord;
import dev.quorate.policy.Policy;
import dev.quorate.roster.LoginBook;
import dev.quorate.roster.RosterVersion;
import dev.quorate.settings.Settings;
import dev.quorate.store.DatabaseException;
import dev.quorate.store.Entries;
import dev.quorate.store.LedgerSubject;
import dev.quorate.store.ReadOnlyDatabase;
import dev.quorate.worker.RulesToday;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads how the bot is set up, here and at GitHub, and has each check say what it finds. It writes
/// nothing, and may run beside the bot.
public final class Doctor {
  private final Settings settings;
  private final Forge forge;
  private final AppInspection inspection;
  private final ForgeClock clock;
  private final Asked asked = Asked.packaged();
  private final List<Finding> findings = new ArrayList<>();

  /// @param clock the one by which `forge` asks, so that it learns GitHub's time
  public Doctor(Settings settings, Forge forge, AppInspection inspection, ForgeClock clock) {
    this.settings = settings;
    this.forge = forge;
    this.inspection = inspection;
    this.clock = clock;
  }

  /// Examines the App and, if one is named, a repository; else every installation. For one
  /// examination.
  public Diagnosis examine(Optional<String> repository) throws InterruptedException {
    findings.addAll(BotCheck.of(settings.address()));
    findings.addAll(DatabaseCheck.of(settings.database()));
    Optional<Reading<AppSeen>> reading = read(CredentialsCheck.NAME, inspection::app);
    if (reading.isPresent() || clock.offset().isPresent()) {
      findings.addAll(ClockCheck.of(clock));
    }
    Optional<AppSeen> app = reading.flatMap(this::credentials);
    app.ifPresent(found -> examine(found, repository));
    String subject = repository.orElseGet(() -> "App " + settings.app().id());
    return new Diagnosis(subject, findings);
  }

  private Optional<AppSeen> credentials(Reading<AppSeen> reading) {
    findings.addAll(CredentialsCheck.of(reading, settings.app(), clock));
    return reading instanceof Reading.Found<AppSeen>(AppSeen app)
        ? Optional.of(app)
        : Optional.empty();
  }

  private void examine(AppSeen app, Optional<String> repository) {
    findings.addAll(PermissionsCheck.of(app, asked));
    findings.addAll(EventsCheck.of(app, asked));
    CredentialsPlace place = CredentialsPlace.of(settings.app());
    read(WebhookCheck.NAME, inspection::hook)
        .ifPresent(hook -> findings.addAll(WebhookCheck.of(app, hook, place)));
    read(DeliveriesCheck.NAME, inspection::listAttempts)
        .ifPresent(attempts -> findings.addAll(DeliveriesCheck.of(app, attempts, place)));
    repository.ifPresentOrElse(name -> examine(app, name), () -> examineInstallations(app));
  }

  private void examineInstallations(AppSeen app) {
    Optional<List<InstallationSeen>> all =
        read(InstallationCheck.NAME, inspection::listInstallations);
    all.ifPresent(
        installations ->
            installations.forEach(each -> findings.addAll(InstallationCheck.of(each, asked))));
    if (all.filter(List::isEmpty).isPresent()) {
      findings.add(InstallationCheck.nowhere(app.page()));
    }
  }

  private void examine(AppSeen app, String name) {
    Optional<Optional<InstallationSeen>> looked =
        read(InstallationCheck.NAME, () -> inspection.findInstallation(name));
    if (looked.isEmpty()) {
      return;
    }
    Optional<InstallationSeen> installation = looked.get();
    installation.ifPresent(found -> findings.addAll(InstallationCheck.of(found, asked)));
    if (installation.filter(InstallationSeen::suspended).isPresent()) {
      return;
    }
    Optional<Optional<RepositorySeen>> repository =
        installation.isEmpty()
            ? Optional.of(Optional.empty())
            : read(
                InstallationCheck.NAME,
                () -> inspection.findRepository(installation.get().id(), name));
    repository.ifPresent(
        seen ->
            seen.ifPresentOrElse(
                found -> examine(app, found),
                () -> findings.add(InstallationCheck.notInstalled(name, app.page()))));
  }

  private void examine(AppSeen app, RepositorySeen repository) {
    Optional<RulesToday> rules =
        read(
            ConfigCheck.NAME,
            () -> {
              RulesToday today =
                  RulesToday.read(forge, repository.address(), repository.commit(), clock);
              today.requireAnswered();
              return today;
            });
    rules.ifPresent(
        today -> {
          findings.addAll(ConfigCheck.of(repository, today.policy()));
          today.version().inForce().ifPresent(policy -> examine(app, repository, today, policy));
        });
  }

  private void examine(AppSeen app, RepositorySeen repository, RulesToday rules, Policy policy) {
    findings.addAll(NoticeCheck.of(policy, settings.mailServer()));
    Instant now = clock.instant();
    LoginBook book = book(repository);
    read(
            RosterCheck.NAME,
            () -> {
              RosterVersion version = rules.committee(policy, book);
              rules.requireAnswered();
              return version;
            })
        .ifPresent(committee -> examine(repository, rules, policy, committee, now));
    read(ProtectionCheck.NAME, () -> inspection.listRequiredChecks(repository))
        .ifPresent(
            required ->
                findings.addAll(ProtectionCheck.of(app, repository, policy.check(), required)));
    read(ClaCheck.NAME, () -> inspection.listRecentHeads(repository.address()))
        .ifPresent(heads -> findings.addAll(ClaCheck.of(policy.cla(), heads)));
  }

  private void examine(
      RepositorySeen repository,
      RulesToday rules,
      Policy policy,
      RosterVersion version,
      Instant now) {
    Committee committee = version.committee();
    findings.addAll(RosterCheck.of(committee, now));
    if (Listed.isWhole(policy.sources(), rules.facts())) {
      List<Listed> members = Listed.members(policy.sources(), rules.facts());
      List<Listed> emeriti = Listed.emeriti(policy.sources(), rules.facts());
      findings.addAll(TermsCheck.of(members, now));
      findings.addAll(EmeritiCheck.of(members, emeriti, now));
    }
    AccountsCheck accounts =
        new AccountsCheck(
            rules.facts(), id -> inspection.account(repository.address().installationId(), id));
    read(AccountsCheck.NAME, () -> accounts.of(committee, version.book(), now))
        .ifPresent(findings::addAll);
  }

  /// Whom logins meant when the bot first read them; nothing where it never did.
  private LoginBook book(RepositorySeen repository) {
    try {
      ReadOnlyDatabase database =
          settings.database().open(ReadOnlyDatabase::open, ReadOnlyDatabase::openShared);
      LedgerSubject subject = LedgerSubject.repository(repository.address().id());
      return RulesRecord.of(new Entries(database).of(subject)).book();
    } catch (DatabaseException _) {
      return LoginBook.EMPTY; // a finding of its own
    }
  }

  /// What GitHub does not answer is a finding, and keeps nothing else from being looked at.
  private <T> Optional<T> read(String check, Supplier<T> question) {
    try {
      return Optional.of(question.get());
    } catch (ForgeException e) {
      findings.add(
          Finding.warning(
              check,
              "could not be looked at: " + e.getMessage(),
              "Try again; if it stays, see whether this machine reaches GitHub, and what the App"
                  + " may read."));
      return Optional.empty();
    }
  }
}
