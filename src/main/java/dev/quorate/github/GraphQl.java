package dev.quorate.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;

/// Asks GitHub's GraphQL interface. An answer is a value, with all that GitHub had to complain of;
/// whoever reads it says what may be missing.
final class GraphQl {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ApiAddresses addresses;
  private final Http http;
  private final InstallationTokens tokens;

  GraphQl(ApiAddresses addresses, Http http, InstallationTokens tokens) {
    this.addresses = addresses;
    this.http = http;
    this.tokens = tokens;
  }

  GraphQlAnswer ask(long installationId, Query query, Map<String, ?> variables) {
    Call call =
        new Call(
            ApiCalls.Sort.GRAPHQL,
            "POST",
            addresses.graphQl(),
            Optional.of(body(query, variables)));
    Reply reply = new AuthorisedHttp(http, tokens.of(installationId)).send(call);
    return GraphQlAnswer.of(query, reply);
  }

  private static byte[] body(Query query, Map<String, ?> variables) {
    try {
      return JSON.writeValueAsBytes(Map.of("query", query.text(), "variables", variables));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("variables that are no JSON", e);
    }
  }
}
