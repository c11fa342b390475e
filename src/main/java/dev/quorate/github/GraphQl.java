package dev.quorate.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;

/// Asks GitHub's GraphQL interface. An answer is a value, with all that GitHub had to complain of;
/// whoever reads it says what may be missing.
final class GraphQl {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Speakers speakers;

  GraphQl(Speakers speakers) {
    this.speakers = speakers;
  }

  GraphQlAnswer ask(long installationId, Query query, Map<String, ?> variables) {
    Call call =
        new Call(
            ApiCalls.Sort.GRAPHQL,
            "POST",
            speakers.addresses().graphQl(),
            Optional.of(body(query, variables)));
    AuthorisedHttp http = speakers.of(installationId);
    Reply reply = http.send(call);
    GraphQlAnswer answer = GraphQlAnswer.of(query, reply);
    if (answer.isLimited()) {
      http.gate().close(reply, RetryAfter.said(reply));
    } else {
      http.gate().answered(reply);
    }
    return answer;
  }

  private static byte[] body(Query query, Map<String, ?> variables) {
    try {
      return JSON.writeValueAsBytes(Map.of("query", query.text(), "variables", variables));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("variables that are no JSON", e);
    }
  }
}
