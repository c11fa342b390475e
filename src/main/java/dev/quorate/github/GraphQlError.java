package dev.quorate.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/// One complaint of GitHub's GraphQL interface.
///
/// @param place the path it is about, joined by dots, `*` for a place in a list
record GraphQlError(String type, String place, String message) {

  static List<GraphQlError> list(Json answer) {
    if (!answer.node().hasNonNull("errors")) {
      return List.of();
    }
    return answer.list("errors").map(GraphQlError::of).toList();
  }

  private static GraphQlError of(Json error) {
    String place =
        error
            .node()
            .path("path")
            .valueStream()
            .map(step -> step.isNumber() ? "*" : step.asText())
            .collect(Collectors.joining("."));
    JsonNode type = error.node().path("type");
    return new GraphQlError(type.asText(""), place, error.findText("message").orElse("no message"));
  }

  boolean isMissing() {
    return type.equals("NOT_FOUND");
  }

  boolean isForbidden() {
    return type.equals("FORBIDDEN") || message.contains("not accessible by integration");
  }

  /// The installation has asked too much, by whatever limit.
  boolean isLimit() {
    return type.startsWith("RATE_LIMIT") || RetryAfter.speaksOfLimit(message);
  }

  /// This one query asks too much; others may go on.
  boolean isTooMuch() {
    return type.equals("RESOURCE_LIMITS_EXCEEDED");
  }

  @Override
  public String toString() {
    String kind = type.isEmpty() ? "" : type + " ";
    return kind + message + (place.isEmpty() ? "" : " at " + place);
  }
}
