package dev.quorate.worker;

import dev.quorate.forge.Forge;
import dev.quorate.forge.ForgeException;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.ledger.PolicySeen;
import dev.quorate.policy.Policy;
import dev.quorate.policy.PolicyVersion;
import dev.quorate.roster.LoginBook;
import dev.quorate.roster.RosterFacts;
import dev.quorate.roster.RosterReader;
import dev.quorate.roster.RosterVersion;
import java.time.InstantSource;
import java.util.Optional;

/// A repository's rules and committee as the bot would read them now, read without being kept.
public final class RulesToday {
  private final PolicySeen policy;
  private final RosterFacts facts;
  private final Unanswered unanswered;

  private RulesToday(PolicySeen policy, RosterFacts facts, Unanswered unanswered) {
    this.policy = policy;
    this.facts = facts;
    this.unanswered = unanswered;
  }

  /// Reads the config of the commit; throws [ForgeException] when GitHub does not answer.
  public static RulesToday read(
      Forge forge, RepositoryAddress repository, String commit, InstantSource clock) {
    return read(forge, repository, commit, clock, ConfigLook::read);
  }

  /// The same if this text were the repository's config: what it extends, tables, teams and logins
  /// are read as the bot would read them.
  ///
  /// @param file what problems call it
  public static RulesToday given(
      String file,
      String text,
      Forge forge,
      RepositoryAddress repository,
      String commit,
      InstantSource clock) {
    return read(
        forge,
        repository,
        commit,
        clock,
        (look, place, unanswered) -> look.given(place, file, text, unanswered));
  }

  /// How the config is come by.
  private interface Source {
    PolicySeen read(ConfigLook look, Place place, Unanswered unanswered);
  }

  private static RulesToday read(
      Forge forge,
      RepositoryAddress repository,
      String commit,
      InstantSource clock,
      Source source) {
    BaseFiles files = new BaseFiles(forge, News.none(), clock);
    Unanswered unanswered = new Unanswered();
    Place place = new Place(repository, commit, clock.instant());
    return new RulesToday(
        source.read(new ConfigLook(files), place, unanswered),
        new ForgeRoster(files, repository, commit, unanswered),
        unanswered);
  }

  /// Makes sure that GitHub answered all that was asked so far.
  ///
  /// @throws ForgeException when it did not: then nothing is known of what is missing
  public void requireAnswered() {
    if (unanswered.isAny()) {
      throw new ForgeException("rules and roster could not be read in full", Optional.empty());
    }
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
