package dev.quorate.worker;

import dev.quorate.forge.Forge;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.ledger.PolicySeen;
import dev.quorate.policy.Policy;
import dev.quorate.policy.PolicyVersion;
import dev.quorate.roster.LoginBook;
import dev.quorate.roster.RosterFacts;
import dev.quorate.roster.RosterReader;
import dev.quorate.roster.RosterVersion;
import java.time.Instant;
import java.time.InstantSource;

/// A repository's rules and committee as the bot would read them now, read without being kept.
public final class RulesToday {
  private final PolicySeen policy;
  private final RosterFacts facts;

  private RulesToday(PolicySeen policy, RosterFacts facts) {
    this.policy = policy;
    this.facts = facts;
  }

  /// Reads the config of the commit; throws [dev.quorate.forge.ForgeException] when GitHub does not
  /// answer.
  public static RulesToday read(
      Forge forge, RepositoryAddress repository, String commit, InstantSource clock) {
    BaseFiles files = new BaseFiles(forge, News.none(), clock);
    Unanswered unanswered = new Unanswered();
    Instant now = clock.instant();
    return new RulesToday(
        new ConfigLook(files).read(new Place(repository, commit, now), unanswered),
        new ForgeRoster(files, repository, commit, unanswered));
  }

  /// The config as it was found.
  public PolicySeen policy() {
    return policy;
  }

  /// What the core makes of it.
  public PolicyVersion version() {
    return policy.version();
  }

  /// The sources of the committee, each asked for once.
  public RosterFacts facts() {
    return facts;
  }

  /// The committee by these rules.
  ///
  /// @param book the accounts that logins have kept (R1.2)
  public RosterVersion committee(Policy rules, LoginBook book) {
    return RosterReader.read(rules.sources(), facts, book);
  }
}
