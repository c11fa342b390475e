package dev.quorate.github;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// How long GitHub wants to be left alone: by `Retry-After`, else until its rate limit starts anew,
/// else a minute where it says only that it is a limit.
final class RetryAfter {
  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration UNSAID = Duration.ofMinutes(1);

  private RetryAfter() {}

  static Optional<Duration> of(Reply reply) {
    return number(reply, "Retry-After")
        .map(Duration::ofSeconds)
        .or(() -> untilReset(reply))
        .or(() -> isLimit(reply) ? Optional.of(UNSAID) : Optional.empty())
        .map(wait -> wait.compareTo(LEAST) < 0 ? LEAST : wait);
  }

  private static Optional<Duration> untilReset(Reply reply) {
    return number(reply, "x-ratelimit-remaining")
        .filter(remaining -> remaining == 0)
        .flatMap(_ -> number(reply, "x-ratelimit-reset"))
        .map(reset -> Duration.between(reply.at(), Instant.ofEpochSecond(reset)));
  }

  private static boolean isLimit(Reply reply) {
    return reply.status() == 429 || reply.message().toLowerCase(Locale.ROOT).contains("rate limit");
  }

  private static Optional<Long> number(Reply reply, String header) {
    return reply
        .headers()
        .firstValue(header)
        .filter(text -> text.matches("\\d{1,15}"))
        .map(Long::valueOf);
  }
}
