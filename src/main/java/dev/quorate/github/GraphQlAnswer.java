package dev.quorate.github;

import dev.quorate.forge.ForgeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What GraphQL answered: the data, and the errors that go with it. Data beside an error is
/// partial, and nothing may be decided from it.
final class GraphQlAnswer {
  private final Json whole;
  private final List<GraphQlError> errors;
  private final Optional<Duration> retryAfter;

  private GraphQlAnswer(Json whole, List<GraphQlError> errors, Optional<Duration> retryAfter) {
    this.whole = whole;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }

  /// Throws if GitHub refused the request as a whole.
  static GraphQlAnswer of(Query query, Reply reply) {
    Json json = reply.orThrow().json();
    Json whole = new Json(json.source() + " (" + query + ")", json.node());
    List<GraphQlError> errors = GraphQlError.list(whole);
    Optional<Duration> wait =
        errors.stream().anyMatch(error -> error.isLimit() || error.isTooMuch())
            ? RetryAfter.said(reply).or(() -> Optional.of(RetryAfter.UNSAID))
            : Optional.empty();
    return new GraphQlAnswer(whole, errors, wait);
  }

  /// Whether the installation has asked too much of late.
  boolean isLimited() {
    return errors.stream().anyMatch(GraphQlError::isLimit);
  }

  /// Whether GitHub says that the App may not see something of this.
  boolean isForbidden() {
    return errors.stream().anyMatch(GraphQlError::isForbidden);
  }

  /// The data, whole.
  ///
  /// @param mayBeMissing the places where GitHub may say that there is no such thing, such as
  ///   `repository.pullRequest`, with `*` for a place in a list
  Json data(String... mayBeMissing) {
    Set<String> places = Set.of(mayBeMissing);
    errors.stream()
        .filter(error -> !(error.isMissing() && places.contains(error.place())))
        .findFirst()
        .ifPresent(
            error -> {
              throw new ForgeException(whole.source() + ": " + error, retryAfter);
            });
    return whole.object("data");
  }
}
