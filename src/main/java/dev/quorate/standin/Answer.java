package dev.quorate.standin;

import java.util.Map;

/// What the stand-in answers a request.
///
/// @param body written as JSON
record Answer(int status, Object body, Map<String, String> headers) {

  static Answer ok(Object body) {
    return new Answer(200, body, Map.of());
  }

  static Answer created(Object body) {
    return new Answer(201, body, Map.of());
  }

  static Answer message(int status, String message) {
    return new Answer(
        status,
        Json.of(
            "message",
            message,
            "documentation_url",
            "https://docs.github.com/rest",
            "status",
            Integer.toString(status)),
        Map.of());
  }

  Answer with(String header, String value) {
    return new Answer(status, body, Map.of(header, value));
  }
}
