package dev.quorate.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quorate.forge.ForgeException;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// What GitHub answered, well or badly, and when.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Reply(Call call, Instant at, int status, HttpHeaders headers, byte[] body) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MISSING = 404;
  private static final int UNAUTHORISED = 401;

  boolean isGood() {
    return status >= 200 && status < 300;
  }

  boolean isMissing() {
    return status == MISSING;
  }

  boolean isUnauthorised() {
    return status == UNAUTHORISED;
  }

  /// Whether GitHub refused it to be left alone for a while.
  boolean isLimited() {
    return !isGood() && RetryAfter.of(this).isPresent();
  }

  /// The answer's object; its text never gets into the message when it cannot be read.
  Json json() {
    try {
      JsonNode tree = JSON.readTree(body);
      if (tree != null && tree.isObject()) {
        return new Json(call.toString(), tree);
      }
    } catch (IOException _) {
      // said below, without the text
    }
    throw new ForgeException(call + ": an answer that is no JSON object", Optional.empty());
  }

  /// The answer's objects, where it is a list.
  Stream<Json> jsonList() {
    try {
      JsonNode tree = JSON.readTree(body);
      if (tree != null && tree.isArray()) {
        return tree.valueStream().map(each -> new Json(call.toString(), each));
      }
    } catch (IOException _) {
      // said below, without the text
    }
    throw new ForgeException(call + ": an answer that is no JSON list", Optional.empty());
  }

  /// This reply if it is good; throws what GitHub said otherwise.
  Reply orThrow() {
    if (isGood()) {
      return this;
    }
    throw new ForgeException(
        call + ": " + status + message() + neededPermissions(), RetryAfter.of(this));
  }

  /// GitHub's own words for what went wrong, after a blank; nothing if it has none.
  String message() {
    try {
      JsonNode tree = JSON.readTree(body);
      String said = tree == null ? "" : tree.path("message").asText("");
      return said.isBlank() ? "" : " " + said;
    } catch (IOException _) {
      return "";
    }
  }

  private String neededPermissions() {
    return headers
        .firstValue("X-Accepted-GitHub-Permissions")
        .filter(_ -> status == 403)
        .map(needed -> " (needs " + needed + ")")
        .orElse("");
  }
}
