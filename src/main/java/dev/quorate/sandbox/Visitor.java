package dev.quorate.sandbox;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Objects;
import java.util.Optional;

/// As whom the browser acts: a cookie says so.
final class Visitor {
  private static final String COOKIE = "quorate_sandbox_as";

  private Visitor() {}

  static Optional<String> login(Context ctx) {
    return Optional.ofNullable(ctx.cookie(COOKIE));
  }

  /// Until the browser is closed.
  static void become(Context ctx, String login) {
    ctx.cookie(new Cookie(COOKIE, login, "/", -1, false, true, null, SameSite.STRICT));
  }

  /// A field of the form that was sent; nothing where it is missing.
  static String field(Context ctx, String name) {
    return Objects.requireNonNullElse(ctx.formParam(name), "").replace("\r\n", "\n");
  }
}
