package dev.quorate.pages;

import io.javalin.http.Context;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whether the browser sees the bot by `http` or `https`, as far as the request tells: a proxy may
/// say so, and one that does not say it hides it.
public final class Scheme {
  private Scheme() {}

  public static String of(Context ctx) {
    return Objects.requireNonNullElse(first(ctx.header("X-Forwarded-Proto")), ctx.scheme());
  }

  /// Whether it is `https`, so that a cookie may be kept to it.
  public static boolean isEncrypted(Context ctx) {
    return "https".equalsIgnoreCase(of(ctx));
  }

  /// Proxies behind one another each add theirs.
  public static @Nullable String first(@Nullable String header) {
    return header == null ? null : header.split(",", 2)[0].strip();
  }
}
