package dev.quorate.github;

import java.net.URI;
import java.util.Optional;

/// A repository that was renamed or transferred answers with its new address. It is followed within
/// the same server only, as the authorisation goes along, and only where nothing is written twice.
final class Moved {
  private Moved() {}

  static Optional<URI> to(Reply reply) {
    return switch (reply.status()) {
      case 301, 302 -> reply.call().reads() ? address(reply) : Optional.empty();
      case 307, 308 -> address(reply);
      default -> Optional.empty();
    };
  }

  private static Optional<URI> address(Reply reply) {
    URI from = reply.call().uri();
    return reply
        .headers()
        .firstValue("Location")
        .flatMap(location -> resolve(from, location))
        .filter(to -> ApiAddresses.isBeside(from, to));
  }

  private static Optional<URI> resolve(URI from, String location) {
    try {
      return Optional.of(from.resolve(location));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
