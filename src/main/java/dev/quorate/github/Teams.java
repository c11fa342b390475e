package dev.quorate.github;

import dev.quorate.account.Account;
import dev.quorate.committee.TeamRef;
import dev.quorate.forge.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the members of teams, those of the teams below included, invitations not.
final class Teams {
  private final GraphQl graphQl;

  Teams(GraphQl graphQl) {
    this.graphQl = graphQl;
  }

  Reading<List<Account>> read(long installationId, TeamRef team) {
    GraphQlAnswer answer = ask(installationId, team, Map.of());
    if (answer.isForbidden()) {
      return new Reading.Unusable<>(
          "this App may not read the team "
              + team
              + "; its installation needs the permission “Members: read” in "
              + team.organisation());
    }
    return members(answer)
        .<Reading<List<Account>>>map(first -> new Reading.Found<>(all(installationId, team, first)))
        .orElseGet(Reading.Missing::new);
  }

  private List<Account> all(long installationId, TeamRef team, Json first) {
    return Pages.all(
            first,
            cursor ->
                ask(installationId, team, Map.of("after", cursor))
                    .data()
                    .object("organization")
                    .object("team")
                    .object("members"))
        .stream()
        .map(Accounts::of)
        .toList();
  }

  private static Optional<Json> members(GraphQlAnswer answer) {
    return answer
        .data("organization", "organization.team")
        .find("organization")
        .flatMap(organisation -> organisation.find("team"))
        .map(found -> found.object("members"));
  }

  private GraphQlAnswer ask(long installationId, TeamRef team, Map<String, String> after) {
    Map<String, String> variables = new HashMap<>(after);
    variables.put("organisation", team.organisation());
    variables.put("slug", team.slug());
    return graphQl.ask(installationId, Query.TEAM, variables);
  }
}
