package dev.quorate.standin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Accounts and teams.
final class PeopleTypes {
  private static final String BOT = "[bot]";

  private PeopleTypes() {}

  static void addTo(GraphQlTypes types) {
    for (String type : List.of("User", "Bot", "Mannequin")) {
      types.add(type, new Fields<User>().with(account()));
    }
    types.add(
        "Organization", new Fields<Organisation>().with(account()).ask("team", PeopleTypes::team));
    types.add(
        "Team",
        new Fields<Team>()
            .with(GraphQlTypes.entity())
            .add("databaseId", Team::id)
            .add("name", Team::slug)
            .add("slug", Team::slug)
            .add("combinedSlug", team -> team.organisation().login() + "/" + team.slug())
            .add("organization", Team::organisation)
            .ask("members", (team, ask) -> Page.of(ask, team.members())));
  }

  private static Fields<Account> account() {
    return new Fields<Account>()
        .with(GraphQlTypes.entity())
        .add("databaseId", Account::id)
        .add("login", PeopleTypes::login)
        .add("name", _ -> null)
        .add("url", account -> "https://github.com/" + account.login());
  }

  /// GraphQL leaves `[bot]` away.
  private static String login(Account account) {
    String login = account.login();
    return login.endsWith(BOT) ? login.substring(0, login.length() - BOT.length()) : login;
  }

  private static @Nullable Object team(Organisation organisation, Ask ask) {
    Installation installation = ask.caller().installation();
    if (!installation.account().equals(organisation) || !installation.may("members", "read")) {
      throw GraphQlRefusal.forbidden();
    }
    return ask.world()
        .find(
            Team.class,
            team ->
                team.organisation().equals(organisation)
                    && !team.isDeleted()
                    && World.same(team.slug(), ask.required("slug")))
        .orElse(null);
  }
}
