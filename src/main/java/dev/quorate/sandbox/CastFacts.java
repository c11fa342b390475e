package dev.quorate.sandbox;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.committee.TableRef;
import dev.quorate.committee.TeamRef;
import dev.quorate.roster.Fetched;
import dev.quorate.roster.RosterFacts;
import dev.quorate.standin.Organisation;
import dev.quorate.standin.StandIn;
import dev.quorate.standin.Team;
import dev.quorate.standin.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Has every account exist that a roster names, and every team of the repository's owner: who is
/// read is there.
final class CastFacts implements RosterFacts {
  private static final List<String> TEAM = List.of("ada", "ben", "chen", "dora", "emil");

  private final StandIn github;
  private final Organisation owner;
  private final Map<String, String> files;
  private final Map<Login, User> users = new LinkedHashMap<>();

  CastFacts(StandIn github, Organisation owner, Map<String, String> files) {
    this.github = github;
    this.owner = owner;
    this.files = files;
  }

  User user(Login login) {
    return users.computeIfAbsent(login, it -> github.createUser(it.value()));
  }

  @Override
  public Fetched<String> file(TableRef table) {
    String text = files.get(table.path());
    return text == null || table.repository().isPresent()
        ? new Fetched.Failed<>("the sandbox does not have this file")
        : new Fetched.Found<>(text);
  }

  /// Nobody but GitHub knows who is in a team, so five people of the sandbox's are.
  @Override
  public Fetched<List<Account>> team(TeamRef team) {
    if (!team.organisation().equalsIgnoreCase(owner.login())) {
      return new Fetched.Failed<>("the sandbox has no organisation but " + owner.login());
    }
    Team made = owner.createTeam(team.slug());
    List<User> members = TEAM.stream().map(login -> user(new Login(login))).toList();
    members.forEach(made::add);
    return new Fetched.Found<>(members.stream().map(CastFacts::account).toList());
  }

  @Override
  public Fetched<Account> account(Login login) {
    return new Fetched.Found<>(account(user(login)));
  }

  private static Account account(User user) {
    return new Account(new UserId(user.id()), new Login(user.login()), Account.Kind.PERSON);
  }
}
