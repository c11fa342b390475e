package dev.quorate.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/// The link that the operator reads off the terminal. The first browser that opens it in time gets
/// the one [Session]; nobody else is let in. Not for two threads at once.
final class OneTimeLink {
  /// How long the link waits to be opened, and how long the session lasts after that. GitHub gives
  /// as long for creating an App.
  static final Duration LIFETIME = Duration.ofHours(1);

  private static final int RANDOM_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final InstantSource clock;
  private final Instant end;
  private final String token = random();
  private Optional<Session> session = Optional.empty();

  OneTimeLink(InstantSource clock) {
    this.clock = clock;
    this.end = clock.instant().plus(LIFETIME);
  }

  /// What stands in the link.
  String token() {
    return token;
  }

  /// What came of opening it.
  enum Refusal {
    WRONG,
    EXPIRED,
    USED
  }

  /// Why the link is not good, if it is not.
  Optional<Refusal> refusal(String offered) {
    if (!same(offered, token)) {
      return Optional.of(Refusal.WRONG);
    }
    if (session.isPresent()) {
      return Optional.of(Refusal.USED);
    }
    return clock.instant().isBefore(end) ? Optional.empty() : Optional.of(Refusal.EXPIRED);
  }

  /// Uses the link up; empty if it is not good.
  Optional<Session> open(String offered) {
    if (refusal(offered).isPresent()) {
      return Optional.empty();
    }
    session = Optional.of(new Session(random(), random(), clock.instant().plus(LIFETIME)));
    return session;
  }

  /// The session with this id, while it lasts.
  Optional<Session> session(String id) {
    return session
        .filter(each -> same(id, each.id()))
        .filter(each -> clock.instant().isBefore(each.end()));
  }

  static String random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Takes as long wherever they differ.
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
