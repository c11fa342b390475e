package dev.quorate.setup;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Objects;
import java.util.Optional;

/// The cookie by which the one browser is known that opened the link.
final class SessionCookie {
  private static final String NAME = "quorate_setup";

  private SessionCookie() {}

  /// Lax and not strict: GitHub sends the browser back, and the cookie must come along.
  static void set(Context ctx, Session session) {
    boolean encrypted = Here.of(ctx).filter(PublicAddress::isEncrypted).isPresent();
    ctx.cookie(
        new Cookie(
            NAME,
            session.id(),
            "/setup",
            (int) OneTimeLink.LIFETIME.toSeconds(),
            encrypted,
            true,
            null,
            SameSite.LAX));
  }

  static Optional<String> read(Context ctx) {
    return Optional.ofNullable(ctx.cookie(NAME));
  }

  /// Whether a form of this session was sent, and not one of somebody else's page.
  static boolean isOwnForm(Context ctx, Session session) {
    String offered = Objects.requireNonNullElse(ctx.formParam("token"), "");
    return OneTimeLink.same(offered, session.formToken());
  }
}
