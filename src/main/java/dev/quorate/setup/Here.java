package dev.quorate.setup;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// At which address the browser sees the bot, as far as the request tells: a proxy may say so, and
/// one that does not say it hides it.
final class Here {
  private Here() {}

  static Optional<PublicAddress> of(Context ctx) {
    String scheme =
        Objects.requireNonNullElse(first(ctx.header("X-Forwarded-Proto")), ctx.scheme());
    String host = first(ctx.header("X-Forwarded-Host"));
    if (host == null) {
      host = ctx.header("Host");
    }
    return PublicAddress.read(scheme + "://" + host);
  }

  /// Proxies behind one another each add theirs.
  private static @Nullable String first(@Nullable String header) {
    return header == null ? null : header.split(",", 2)[0].strip();
  }
}
