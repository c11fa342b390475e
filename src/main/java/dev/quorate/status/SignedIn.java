package dev.quorate.status;

import dev.quorate.pages.Scheme;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The cookie by which a browser is known that once sent the token. It holds the end of the
/// session, signed with the token: every instance that has the same token knows it, and another
/// token ends all sessions.
final class SignedIn {
  private static final String NAME = "quorate_status";
  private static final Duration LIFETIME = Duration.ofHours(12);
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;
  private final InstantSource clock;

  SignedIn(String token, InstantSource clock) {
    this.key = new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.clock = clock;
  }

  /// Has the browser send it with every request that begins on a page of the bot's.
  void set(Context ctx) {
    String end = Long.toString(clock.instant().plus(LIFETIME).getEpochSecond());
    ctx.cookie(cookie(ctx, end + "." + signature(end), (int) LIFETIME.toSeconds()));
  }

  /// Has the browser forget it.
  void clear(Context ctx) {
    ctx.cookie(cookie(ctx, "", 0));
  }

  boolean is(Context ctx) {
    String[] parts = Objects.requireNonNullElse(ctx.cookie(NAME), "").split("\\.", 2);
    return parts.length == 2
        && MessageDigest.isEqual(bytes(parts[1]), bytes(signature(parts[0])))
        && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[0])));
  }

  private static Cookie cookie(Context ctx, String value, int seconds) {
    return new Cookie(
        NAME, value, "/status", seconds, Scheme.isEncrypted(ctx), true, null, SameSite.STRICT);
  }

  private String signature(String end) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(bytes("signed in until " + end)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
