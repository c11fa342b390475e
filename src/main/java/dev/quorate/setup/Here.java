package dev.quorate.setup;

import dev.quorate.pages.Scheme;
import io.javalin.http.Context;
import java.util.Optional;

/// At which address the browser sees the bot, as far as the request tells: a proxy may say so, and
/// one that does not say it hides it.
final class Here {
  private Here() {}

  static Optional<PublicAddress> of(Context ctx) {
    String host = Scheme.first(ctx.header("X-Forwarded-Host"));
    if (host == null) {
      host = ctx.header("Host");
    }
    return PublicAddress.read(Scheme.of(ctx) + "://" + host);
  }
}
