package dev.quorate.ledger;

import dev.quorate.committee.Committee;
import dev.quorate.policy.Policy;
import dev.quorate.policy.PolicyVersion;
import dev.quorate.policy.Surroundings;
import dev.quorate.policy.Timeline;
import dev.quorate.roster.LoginBook;
import dev.quorate.roster.RosterVersion;
import dev.quorate.store.LedgerEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Every version of a repository's rules and committee that the ledger has. What stood there before
/// the bot's first look is taken to be what it saw then.
public final class RulesRecord {
  /// A record without any version.
  public static final RulesRecord EMPTY = new RulesRecord(0, List.of(), List.of());

  private final long last;
  private final List<PolicySeen> policies;
  private final List<RosterSeen> rosters;
  private final Surroundings surroundings;
  private final Optional<Policy> lastReadable;

  /// What the entries of a repository say.
  public static RulesRecord of(List<LedgerEntry> entries) {
    List<PolicySeen> policies = new ArrayList<>();
    List<RosterSeen> rosters = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      switch (Recorded.of(entry)) {
        case Recorded.RulesSeen(PolicySeen policy) -> policies.add(policy);
        case Recorded.CommitteeSeen(RosterSeen roster) -> rosters.add(roster);
        case Recorded.Happened _, Recorded.Answered _, Recorded.Decided _ ->
            throw new IllegalStateException("not about a repository: " + entry.kind());
      }
    }
    long last = entries.isEmpty() ? 0 : entries.getLast().seq();
    return new RulesRecord(last, policies, rosters);
  }

  RulesRecord(long last, List<PolicySeen> policies, List<RosterSeen> rosters) {
    this.last = last;
    this.policies = List.copyOf(policies);
    this.rosters = List.copyOf(rosters);
    NavigableMap<Instant, PolicyVersion> rules = new TreeMap<>();
    for (PolicySeen seen : this.policies) {
      rules.put(since(rules, seen.at()), seen.version());
    }
    NavigableMap<Instant, Committee> committees = new TreeMap<>();
    for (RosterSeen seen : this.rosters) {
      committees.put(since(committees, seen.at()), seen.committee());
    }
    surroundings = new Surroundings(new Timeline<>(rules), new Timeline<>(committees));
    lastReadable =
        this.policies.reversed().stream()
            .flatMap(seen -> seen.version().inForce().stream())
            .findFirst();
  }

  /// What the record had at `instant`, without what was seen later.
  public RulesRecord upTo(Instant instant) {
    return new RulesRecord(
        last, upTo(instant, policies, PolicySeen::at), upTo(instant, rosters, RosterSeen::at));
  }

  /// The first version stays: it is taken to have stood there before.
  private static <T> List<T> upTo(Instant instant, List<T> versions, Function<T, Instant> at) {
    return IntStream.range(0, versions.size())
        .filter(i -> i == 0 || !at.apply(versions.get(i)).isAfter(instant))
        .mapToObj(versions::get)
        .toList();
  }

  /// The newest version is the last one seen, also where the clock was set back meanwhile.
  private static Instant since(NavigableMap<Instant, ?> before, Instant seen) {
    if (before.isEmpty()) {
      return Instant.EPOCH;
    }
    return seen.isAfter(before.lastKey()) ? seen : before.lastKey();
  }

  /// The same with this config, if it is another than the newest. Nothing is kept of it.
  public RulesRecord seen(PolicySeen policy) {
    return policy().filter(policy::isSame).isPresent() ? this : with(policy);
  }

  /// The same with this committee, if it is another than the newest. Nothing is kept of it.
  ///
  /// @param commit the default branch's
  public RulesRecord seen(Instant at, String commit, RosterVersion version) {
    RosterSeen seen = RosterSeen.of(at, commit, version);
    return roster().filter(seen::isSame).isPresent() ? this : with(seen);
  }

  RulesRecord with(PolicySeen policy) {
    List<PolicySeen> more = new ArrayList<>(policies);
    more.add(policy);
    return new RulesRecord(last + 1, more, rosters);
  }

  RulesRecord with(RosterSeen roster) {
    List<RosterSeen> more = new ArrayList<>(rosters);
    more.add(roster);
    return new RulesRecord(last + 1, policies, more);
  }

  /// The number of the last entry it was made from.
  public long last() {
    return last;
  }

  /// As the core wants them.
  public Surroundings surroundings() {
    return surroundings;
  }

  /// The newest config.
  public Optional<PolicySeen> policy() {
    return policies.isEmpty() ? Optional.empty() : Optional.of(policies.getLast());
  }

  /// The newest committee.
  public Optional<RosterSeen> roster() {
    return rosters.isEmpty() ? Optional.empty() : Optional.of(rosters.getLast());
  }

  /// The login book of the newest committee.
  public LoginBook book() {
    return roster().map(RosterSeen::book).orElse(LoginBook.EMPTY);
  }

  /// Whether the check was ever named so.
  public boolean hasNamedCheck(String name) {
    return policies.stream()
        .flatMap(seen -> seen.version().inForce().stream())
        .anyMatch(policy -> policy.check().equals(name));
  }

  /// The newest rules that could be read, while the present ones perhaps cannot.
  public Optional<Policy> lastReadable() {
    return lastReadable;
  }
}
