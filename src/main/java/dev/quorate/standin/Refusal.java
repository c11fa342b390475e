package dev.quorate.standin;

import java.util.List;

/// GitHub says no.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Answer answer;

  Refusal(Answer answer) {
    super(Json.write(answer.body()), null, false, false);
    this.answer = answer;
  }

  Answer answer() {
    return answer;
  }

  static Refusal notFound() {
    return new Refusal(Answer.message(404, "Not Found"));
  }

  static Refusal unauthorised(String message) {
    return new Refusal(Answer.message(401, message));
  }

  /// @param needed such as `checks=write`
  static Refusal forbidden(String needed) {
    return new Refusal(
        Answer.message(403, "Resource not accessible by integration")
            .with("X-Accepted-GitHub-Permissions", needed));
  }

  /// @param why GitHub gives a sentence, or an object for each field
  static Refusal invalid(String message, Object... why) {
    Answer answer = Answer.message(422, message);
    if (why.length > 0) {
      ((Json) answer.body()).put("errors", List.of(why));
    }
    return new Refusal(answer);
  }
}
