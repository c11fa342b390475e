package dev.quorate.committee;

import dev.quorate.account.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// One version of the committee: its entries in the order `users`, `team`, `table` (R1.1), and what
/// keeps it from being read (R1.6).
public final class Committee {
  private final List<Entry> entries;
  private final List<RosterProblem> problems;
  private final Map<UserId, List<Entry>> byPerson = new HashMap<>();
  private final NavigableSet<Instant> turns = new TreeSet<>();

  public Committee(List<Entry> entries, List<RosterProblem> problems) {
    this.entries = List.copyOf(entries);
    this.problems = List.copyOf(problems);
    for (Entry entry : this.entries) {
      byPerson.merge(entry.id(), List.of(entry), Committee::joined);
      turns.add(entry.term().start());
      turns.add(entry.term().end());
    }
    for (RosterProblem problem : this.problems) {
      turns.add(problem.until());
    }
    turns.remove(Instant.MIN);
    turns.remove(Instant.MAX);
  }

  private static List<Entry> joined(List<Entry> some, List<Entry> more) {
    return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
  }

  /// Every entry, whatever its term.
  public List<Entry> entries() {
    return entries;
  }

  /// Every problem, also those that time has ended.
  public List<RosterProblem> problems() {
    return problems;
  }

  /// What keeps the roster from being read at `instant`; empty when it can be (R1.6).
  public List<RosterProblem> problemsAt(Instant instant) {
    return problems.stream().filter(problem -> instant.isBefore(problem.until())).toList();
  }

  /// Whether the person's term covers `instant`, in any of their entries (R1.3).
  public boolean isMember(UserId person, Instant instant) {
    return entriesOf(person).stream().anyMatch(entry -> entry.term().covers(instant));
  }

  /// How many people are members at `instant`.
  public long countAt(Instant instant) {
    return byPerson.keySet().stream().filter(person -> isMember(person, instant)).count();
  }

  /// The person's entries, whatever their terms.
  public List<Entry> entriesOf(UserId person) {
    return byPerson.getOrDefault(person, List.of());
  }

  /// The person's one seat: the first given in any entry of theirs (R1.1).
  public Optional<Seat> seatOf(UserId person) {
    return entriesOf(person).stream().flatMap(entry -> entry.seat().stream()).findFirst();
  }

  /// Every seat that any entry of the person names, whatever its term (R1.4).
  public Set<Seat> seatsOf(UserId person) {
    Set<Seat> seats = new LinkedHashSet<>();
    entriesOf(person).forEach(entry -> entry.seat().ifPresent(seats::add));
    return seats;
  }

  /// The instants at which a term begins or ends, or a problem ends by itself (R4.3, R13.3).
  public NavigableSet<Instant> turns() {
    return java.util.Collections.unmodifiableNavigableSet(turns);
  }
}
