package dev.quorate.github;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// How long GitHub wants to be left alone: by `Retry-After`, else until its rate limit starts anew,
/// else a minute where it says only that it is a limit.
final class RetryAfter {
  private static final Duration LEAST = Duration.ofSeconds(1);

  /// The least where GitHub says only that it is a limit.
  static final Duration UNSAID = Duration.ofMinutes(1);

  private RetryAfter() {}

  static Optional<Duration> of(Reply reply) {
    return said(reply).or(() -> isLimit(reply) ? Optional.of(UNSAID) : Optional.empty());
  }

  /// What GitHub says in so many words.
  static Optional<Duration> said(Reply reply) {
    return number(reply, "Retry-After")
        .map(Duration::ofSeconds)
        .or(() -> untilReset(reply))
        .map(wait -> wait.compareTo(LEAST) < 0 ? LEAST : wait);
  }

  /// Whether the words, which are all there is at times, are those of a limit.
  static boolean speaksOfLimit(String message) {
    String words = message.toLowerCase(Locale.ROOT);
    return words.contains("rate limit") || words.contains("abuse detection");
  }

  private static Optional<Duration> untilReset(Reply reply) {
    return number(reply, "x-ratelimit-remaining")
        .filter(remaining -> remaining == 0)
        .flatMap(_ -> number(reply, "x-ratelimit-reset"))
        .map(reset -> Duration.between(reply.at(), Instant.ofEpochSecond(reset)));
  }

  private static boolean isLimit(Reply reply) {
    return reply.status() == 429 || (reply.status() == 403 && speaksOfLimit(reply.message()));
  }

  private static Optional<Long> number(Reply reply, String header) {
    return reply
        .headers()
        .firstValue(header)
        .filter(text -> text.matches("\\d{1,15}"))
        .map(Long::valueOf);
  }
}
