package dev.quorate.trial;

import dev.quorate.account.UserId;
import dev.quorate.committee.Committee;
import dev.quorate.committee.RosterProblem;
import dev.quorate.forge.Forge;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.ledger.RulesRecord;
import dev.quorate.policy.Policy;
import dev.quorate.worker.RulesToday;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The rules that a trial is held by, and whom they make the committee today.
///
/// @param name where the config stands, for people
/// @param onTrial whether they are not the repository's own
/// @param record the rules and the committee, with the ledger's earlier versions where the trial is
///   by the repository's own
public record TrialRules(String name, boolean onTrial, RulesRecord record) {

  /// A config that is on trial.
  ///
  /// @param name the file's
  public record Draft(String name, String text) {}

  /// By a config that is on trial: as if it had been in force, with today's committee, all along.
  ///
  /// @param commit the newest of the default branch
  /// @param known what the bot's ledger has of the repository: which account a login means (R1.2)
  public static TrialRules of(
      Draft draft,
      Forge forge,
      RepositoryAddress repository,
      String commit,
      RulesRecord known,
      InstantSource clock) {
    RulesToday today =
        RulesToday.given(draft.name(), draft.text(), forge, repository, commit, clock);
    RulesRecord record = read(today, RulesRecord.EMPTY, known, commit, clock.instant());
    return new TrialRules(draft.name(), true, record);
  }

  /// By the rules in force in the repository.
  ///
  /// @param known what the bot's ledger has of the repository
  public static TrialRules inForce(
      Forge forge,
      RepositoryAddress repository,
      String commit,
      RulesRecord known,
      InstantSource clock) {
    RulesToday today = RulesToday.read(forge, repository, commit, clock);
    String name = today.policy().file().orElse("no config");
    return new TrialRules(name, false, read(today, known, known, commit, clock.instant()));
  }

  private static RulesRecord read(
      RulesToday today, RulesRecord before, RulesRecord known, String commit, Instant now) {
    RulesRecord record = before.seen(today.policy());
    Optional<Policy> policy = today.version().inForce();
    if (policy.isPresent()) {
      record = record.seen(now, commit, today.committee(policy.get(), known.book()));
    }
    today.requireAnswered();
    return record;
  }

  /// The rules; empty where there are none, or they have mistakes.
  public Optional<Policy> policy() {
    return record.surroundings().policyAt(Instant.MAX);
  }

  /// Whether the committee of today lists somebody, whatever their term.
  boolean isMember(UserId id) {
    return !committee().entriesOf(id).isEmpty();
  }

  /// Today's committee.
  Committee committee() {
    return record.surroundings().committeeAt(Instant.MAX);
  }

  /// What keeps the roster from being read at an instant (R1.6).
  public List<String> rosterProblemsAt(Instant instant) {
    return committee().problemsAt(instant).stream().map(RosterProblem::text).toList();
  }
}
