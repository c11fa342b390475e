package dev.quorate.roster;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.committee.Committee;
import dev.quorate.committee.Entry;
import dev.quorate.committee.ListedUser;
import dev.quorate.committee.Roster;
import dev.quorate.committee.RosterProblem;
import dev.quorate.committee.RosterRow;
import dev.quorate.committee.RosterTable;
import dev.quorate.committee.Seat;
import dev.quorate.committee.Sources;
import dev.quorate.committee.TableRef;
import dev.quorate.committee.TableSearch;
import dev.quorate.committee.TeamRef;
import dev.quorate.committee.Term;
import dev.quorate.markdown.TableReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads one version of the committee: the union of its sources, in the order `users`, `team`,
/// `table` (R1.1).
public final class RosterReader {
  private final Sources sources;
  private final RosterFacts facts;
  private final LoginBook before;
  private final Map<Login, UserId> named = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<RosterProblem> problems = new ArrayList<>();
  private boolean allRead = true;

  private RosterReader(Sources sources, RosterFacts facts, LoginBook before) {
    this.sources = sources;
    this.facts = facts;
    this.before = before;
  }

  /// Reads the sources as the forge has them now.
  ///
  /// @param before the book of the version before this one
  public static RosterVersion read(Sources sources, RosterFacts facts, LoginBook before) {
    return new RosterReader(sources, facts, before).read();
  }

  private RosterVersion read() {
    for (ListedUser user : sources.users()) {
      enter(user.login(), user.seat(), user.term(), "committee.members.users");
    }
    sources.teams().forEach(this::readTeam);
    sources.logins().values().forEach(this::name);
    sources.tables().forEach(this::readTable);
    return new RosterVersion(new Committee(entries, problems), book());
  }

  private void readTeam(TeamRef team) {
    switch (facts.team(team)) {
      case Fetched.Found<List<Account>>(List<Account> members) ->
          members.stream()
              .sorted(Comparator.comparing(Account::id))
              .forEach(
                  member ->
                      entries.add(
                          new Entry(member.id(), member.login(), Optional.empty(), Term.OPEN)));
      case Fetched.Failed<List<Account>>(String why) -> fail("the team " + team + ": " + why);
    }
  }

  private void readTable(TableRef table) {
    switch (facts.file(table)) {
      case Fetched.Failed<String>(String why) -> fail(table.file() + ": " + why);
      case Fetched.Found<String>(String text) -> {
        switch (TableReader.find(text, table)) {
          case TableSearch.Missing missing -> fail(missing.problem());
          case TableSearch.Found found -> {
            Roster roster = RosterTable.read(table, found.table(), sources.logins());
            problems.addAll(roster.problems());
            roster.rows().forEach(row -> enter(table, row));
          }
        }
      }
    }
  }

  private void enter(TableRef table, RosterRow row) {
    String where = table.file() + ", line " + row.line();
    if (row.login().isPresent()) {
      enter(row.login().get(), row.seat(), row.term(), where);
    } else {
      problems.add(
          new RosterProblem(
              where
                  + ": "
                  + row.name()
                  + " has no GitHub login; add it to the row, or to committee.logins in the config",
              row.term().end()));
    }
  }

  /// `committee.logins` names its logins also while no row needs them (R1.2).
  private void name(Login login) {
    if (resolve(login) instanceof Fetched.Found<UserId>(UserId id)) {
      named.put(login, id);
    }
  }

  private void enter(Login login, Optional<Seat> seat, Term term, String where) {
    switch (resolve(login)) {
      case Fetched.Found<UserId>(UserId id) -> {
        named.put(login, id);
        entries.add(new Entry(id, login, seat, term));
      }
      case Fetched.Failed<UserId>(String why) ->
          problems.add(new RosterProblem(where + ": " + login + ": " + why, term.end()));
    }
  }

  private Fetched<UserId> resolve(Login login) {
    Optional<UserId> known = Optional.ofNullable(named.get(login)).or(() -> before.find(login));
    if (known.isPresent()) {
      return new Fetched.Found<>(known.get());
    }
    return switch (facts.account(login)) {
      case Fetched.Found<Account>(Account account) -> new Fetched.Found<>(account.id());
      case Fetched.Failed<Account>(String why) -> new Fetched.Failed<>(why);
    };
  }

  private void fail(String why) {
    fail(RosterProblem.lasting(why));
  }

  private void fail(RosterProblem problem) {
    problems.add(problem);
    allRead = false;
  }

  /// While a source cannot be read nobody knows which logins it names, so none is forgotten.
  private LoginBook book() {
    Map<Login, UserId> all = new HashMap<>(allRead ? Map.of() : before.accounts());
    all.putAll(named);
    return new LoginBook(all);
  }
}
