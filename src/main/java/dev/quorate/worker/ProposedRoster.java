package dev.quorate.worker;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.committee.Sources;
import dev.quorate.committee.TableRef;
import dev.quorate.committee.TeamRef;
import dev.quorate.forge.Reading;
import dev.quorate.roster.Fetched;
import dev.quorate.roster.RosterFacts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A roster's sources as a pull request would leave them. Whoever opened it may be a stranger: a
/// team or a file of another repository that the rules in force do not name is not read for them,
/// since this App may see what they may not; and only so much is asked of GitHub.
final class ProposedRoster implements RosterFacts {
  /// Ends the words about everything that is not read before the pull request is merged.
  static final String NOT_AHEAD = "is read only once this is merged";

  private static final int MOST_QUESTIONS = 100;
  private static final String TOO_MANY = "is one name too many; this " + NOT_AHEAD;

  private final ProposedFiles files;
  private final RosterFacts inForce;
  private final Optional<Sources> trusted;
  private int questions;

  /// @param inForce the sources on the default branch
  /// @param trusted those that the rules in force name
  ProposedRoster(ProposedFiles files, RosterFacts inForce, Optional<Sources> trusted) {
    this.files = files;
    this.inForce = inForce;
    this.trusted = trusted;
  }

  @Override
  public Fetched<String> file(TableRef table) {
    if (table.repository().isPresent()) {
      boolean known =
          trusted.stream().flatMap(sources -> sources.tables().stream()).anyMatch(table::equals);
      return known ? inForce.file(table) : notAhead("a file of another repository ");
    }
    return counted(() -> files.changes(table.path()) ? changed(table.path()) : inForce.file(table));
  }

  private Fetched<String> changed(String path) {
    return switch (files.file(path)) {
      case Reading.Found<String>(String text) -> new Fetched.Found<>(text);
      case Reading.Missing<String> _ ->
          new Fetched.Failed<>("this pull request removes the file; keep it, or name another");
      case Reading.Unusable<String>(String why) -> new Fetched.Failed<>(why);
    };
  }

  @Override
  public Fetched<List<Account>> team(TeamRef team) {
    boolean known =
        trusted.stream()
            .flatMap(sources -> sources.teams().stream())
            .anyMatch(other -> other.toString().equalsIgnoreCase(team.toString()));
    return known ? inForce.team(team) : notAhead("a team that is new here ");
  }

  @Override
  public Fetched<Account> account(Login login) {
    return counted(() -> inForce.account(login));
  }

  private <T> Fetched<T> counted(Supplier<Fetched<T>> question) {
    questions++;
    return questions > MOST_QUESTIONS ? new Fetched.Failed<>(TOO_MANY) : question.get();
  }

  private static <T> Fetched<T> notAhead(String what) {
    return new Fetched.Failed<>(what + NOT_AHEAD);
  }
}
