package dev.quorate.github;

import dev.quorate.forge.ForgeClock;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;

/// The App's own word, signed with its private key: what GitHub trades for installation tokens. It
/// begins a minute in the past, as clocks differ, and holds less than the ten minutes allowed.
final class AppJwt implements Authorisation {
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final Duration LIFE = Duration.ofMinutes(9);
  private static final String HEADER = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}");

  private final long appId;
  private final PrivateKey key;
  private final ForgeClock clock;
  private final AtomicReference<Duration> used = new AtomicReference<>(Duration.ZERO);

  AppJwt(long appId, PrivateKey key, InstantSource clock) {
    this.appId = appId;
    this.key = key;
    this.clock = ForgeClock.of(clock);
  }

  @Override
  public String header() {
    Duration ahead = clock.guess();
    used.set(ahead);
    Instant now = clock.machineTime().plus(ahead);
    String claims =
        "{\"iat\":%d,\"exp\":%d,\"iss\":\"%d\"}"
            .formatted(now.minus(SKEW).getEpochSecond(), now.plus(LIFE).getEpochSecond(), appId);
    String signed = HEADER + "." + encode(claims);
    return "Bearer " + signed + "." + encode(sign(signed));
  }

  /// Another one would be refused like this one, unless the refusal has told that the clock is
  /// wrong.
  @Override
  public boolean renew(String refused) {
    return !clock.guess().equals(used.get());
  }

  private byte[] sign(String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the App's private key cannot sign with RSA", e);
    }
  }

  private static String encode(String text) {
    return encode(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
