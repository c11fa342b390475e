package dev.quorate.sandbox;

import dev.quorate.account.Login;
import dev.quorate.committee.Committee;
import dev.quorate.committee.Entry;
import dev.quorate.committee.TeamRef;
import dev.quorate.policy.ClaRules;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.roster.LoginBook;
import dev.quorate.roster.RosterReader;
import dev.quorate.standin.App;
import dev.quorate.standin.Organisation;
import dev.quorate.standin.Repository;
import dev.quorate.standin.StandIn;
import dev.quorate.standin.User;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// GitHub as a rehearsal finds it: one repository with its rules, whose branch protection requires
/// the bot's check; the bot's App, installed; the committee, a contributor and an outsider.
///
/// @param app the bot's
/// @param cla who reports on the CLA
/// @param claCheck under which name
/// @param check the required one
public record Stage(
    StandIn github,
    App app,
    Repository repository,
    List<Player> players,
    User cla,
    String claCheck,
    String check) {
  static final String OTHER_BRANCH = "next";
  private static final String OWNER = "rehearsal";
  private static final String NAME = "spec";
  private static final Login CONTRIBUTOR = new Login("fay");
  private static final Login OUTSIDER = new Login("gus");
  private static final ClaRules EASY_CLA =
      PolicyFile.defaults().cla().orElseThrow(() -> new IllegalStateException("no CLA"));

  public Stage {
    players = List.copyOf(players);
  }

  /// Sets it for a script.
  public static Stage set(StandIn github, Script script) {
    Organisation owner =
        github.createOrganisation(
            script.policy().sources().teams().stream()
                .map(TeamRef::organisation)
                .findFirst()
                .orElse(OWNER));
    Repository repository = github.createRepository(owner, NAME);
    App app = github.createApp("quorate");
    app.install(owner);
    CastFacts facts = new CastFacts(github, owner, script.files());
    List<Player> players = cast(script, facts, repository, github.now());
    extend(github, owner, script.extended());
    Map<String, String> files = new HashMap<>(script.files());
    files.put(PolicyFile.PATH, script.config());
    files.put("README.md", "# A specification\n");
    files.put("spec/columns.md", "# Columns\n\n- `BilledCost`: what is billed.\n");
    repository.commitToDefaultBranch(players.getFirst().user(), files);
    repository.createBranch(OTHER_BRANCH);
    repository.protect(script.policy().check(), Optional.of(app.id()));
    ClaRules cla = script.policy().cla().orElse(EASY_CLA);
    User reporter =
        github.createBot(
            cla.appLogin().or(EASY_CLA::appLogin).map(Login::value).orElse("cla[bot]"));
    return new Stage(
        github, app, repository, players, reporter, cla.check(), script.policy().check());
  }

  /// Members may write; everybody else may read, as in a public repository.
  private static List<Player> cast(
      Script script, CastFacts facts, Repository repository, Instant now) {
    Committee committee =
        RosterReader.read(script.policy().sources(), facts, LoginBook.EMPTY).committee();
    Map<Login, Player> players = new LinkedHashMap<>();
    for (Entry entry : committee.entries()) {
      User user = facts.user(entry.login());
      players.putIfAbsent(entry.login(), new Player(user, Roles.of(entry, now)));
      repository.permit(user, "write");
    }
    players.putIfAbsent(CONTRIBUTOR, new Player(facts.user(CONTRIBUTOR), "contributor"));
    players.putIfAbsent(OUTSIDER, new Player(facts.user(OUTSIDER), "outsider"));
    return List.copyOf(players.values());
  }

  private static void extend(StandIn github, Organisation owner, Map<String, String> extended) {
    Map<String, Organisation> owners = new HashMap<>(Map.of(owner.login(), owner));
    extended.forEach(
        (name, text) -> {
          String[] parts = name.split("/", 2);
          User author = github.createUser("maintainer-of-" + parts[1]);
          github
              .createRepository(
                  owners.computeIfAbsent(parts[0], github::createOrganisation), parts[1])
              .commitToDefaultBranch(author, PolicyFile.PATH, text);
        });
  }

  /// The player of that login; where there is none, the first.
  Player player(Optional<String> login) {
    return login
        .flatMap(name -> players.stream().filter(each -> each.login().equals(name)).findFirst())
        .orElseGet(players::getFirst);
  }

  /// The user of a login that the story knows.
  User user(String login) {
    return players.stream()
        .filter(each -> each.login().equals(login))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nobody is called " + login))
        .user();
  }
}
