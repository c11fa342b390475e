package dev.quorate.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/// A lock that one token opens. To compare takes as long wherever two texts differ.
public final class TokenLock {
  private static final String BEARER = "Bearer ";

  private final String token;

  public TokenLock(String token) {
    this.token = token;
  }

  /// Whether that is the token.
  public boolean opensWith(String offered) {
    return MessageDigest.isEqual(bytes(offered), bytes(token));
  }

  /// Whether the request carries it as `Authorization: Bearer`.
  public boolean opensFor(Context ctx) {
    String sent = Objects.requireNonNullElse(ctx.header("Authorization"), "");
    return MessageDigest.isEqual(bytes(sent), bytes(BEARER + token));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
