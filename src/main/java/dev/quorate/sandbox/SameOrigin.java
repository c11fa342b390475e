package dev.quorate.sandbox;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Objects;
import java.util.regex.Pattern;

/// Keeps other pages out. Any page that the browser shows can send requests to this machine: it may
/// not act here, nor read here under a name of its own that it has lead to this machine.
final class SameOrigin {
  private static final Pattern LOCAL =
      Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?");

  private SameOrigin() {}

  /// Whether the request is of the sandbox's own pages, or opens one of them.
  static boolean isKept(Context ctx) {
    String host = Objects.requireNonNullElse(ctx.header("Host"), "");
    return LOCAL.matcher(host).matches()
        && (HandlerType.GET.equals(ctx.method())
            || ("http://" + host).equals(ctx.header("Origin")));
  }
}
