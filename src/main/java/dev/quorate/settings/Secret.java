package dev.quorate.settings;

import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// A secret of the operator's; it does not show itself in text.
public record Secret(String value) {
  public Secret {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a secret is not blank");
    }
  }

  /// The key with which GitHub signs deliveries under this secret (HMAC-SHA256).
  public SecretKey hmacKey() {
    return new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  @Override
  public String toString() {
    return "Secret[redacted]";
  }
}
