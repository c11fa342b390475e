package dev.quorate.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells by the `Authorization` header who asks.
final class Doorman {
  private static final long LONGEST_JWT = 600;

  /// GitHub's clock and others' may differ by as much.
  private static final long SKEW = 60;

  private final World world;

  Doorman(World world) {
    this.world = world;
  }

  Caller.AsApp app(@Nullable String header) {
    String[] parts = bearer(header).split("\\.", -1);
    if (parts.length != 3) {
      throw Refusal.unauthorised("A JSON web token could not be decoded");
    }
    JsonNode head = decode(parts[0]);
    JsonNode claims = decode(parts[1]);
    if (!head.path("alg").asText().equals("RS256")) {
      throw Refusal.unauthorised("A JSON web token could not be decoded");
    }
    String issuer = claims.path("iss").asText();
    App app =
        world
            .find(App.class, each -> Long.toString(each.id()).equals(issuer))
            .orElseThrow(() -> new Refusal(Answer.message(404, "Integration not found")));
    verify(app, parts);
    checkTimes(claims);
    return new Caller.AsApp(app);
  }

  Caller.AsInstallation installation(@Nullable String header) {
    String token = bearer(header);
    Installation installation =
        world
            .find(Installation.class, each -> each.knows(token))
            .orElseThrow(() -> Refusal.unauthorised("Bad credentials"));
    if (installation.isSuspended()) {
      throw new Refusal(Answer.message(403, "This installation has been suspended"));
    }
    return new Caller.AsInstallation(installation, token);
  }

  private static String bearer(@Nullable String header) {
    return Optional.ofNullable(header)
        .map(text -> text.split(" ", 2))
        .filter(parts -> parts.length == 2)
        .filter(parts -> World.same(parts[0], "bearer") || World.same(parts[0], "token"))
        .map(parts -> parts[1])
        .orElseThrow(() -> Refusal.unauthorised("Requires authentication"));
  }

  private static JsonNode decode(String part) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      return Json.read(new String(bytes, StandardCharsets.UTF_8))
          .orElseThrow(() -> Refusal.unauthorised("A JSON web token could not be decoded"));
    } catch (IllegalArgumentException _) {
      throw Refusal.unauthorised("A JSON web token could not be decoded");
    }
  }

  private static void verify(App app, String[] parts) {
    if (app.publicKeys().stream().noneMatch(key -> isSigned(key, parts))) {
      throw Refusal.unauthorised("A JSON web token could not be decoded");
    }
  }

  private static boolean isSigned(PublicKey key, String[] parts) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(key);
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      return false;
    }
  }

  private void checkTimes(JsonNode claims) {
    long now = world.now().getEpochSecond();
    if (!claims.path("exp").isIntegralNumber() || claims.path("exp").asLong() <= now) {
      throw Refusal.unauthorised(
          "'Expiration time' claim ('exp') must be a numeric value representing the future time at"
              + " which the assertion expires");
    }
    if (claims.path("exp").asLong() > now + LONGEST_JWT) {
      throw Refusal.unauthorised("'Expiration time' claim ('exp') is too far in the future");
    }
    if (!claims.path("iat").isIntegralNumber() || claims.path("iat").asLong() > now + SKEW) {
      throw Refusal.unauthorised(
          "'Issued at' claim ('iat') must be an Integer representing the time that the assertion"
              + " was issued");
    }
  }
}
