package dev.quorate.webhook;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// Tells whether GitHub signed a body with one of the webhook secrets (`X-Hub-Signature-256`).
public final class Signatures {
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern HEADER = Pattern.compile("sha256=([0-9a-fA-F]{64})");

  private final List<SecretKey> secrets;

  /// @param secrets several while one is rotated
  public Signatures(List<SecretKey> secrets) {
    this.secrets = List.copyOf(secrets);
  }

  /// The signature in a header's value, or none when it cannot be one.
  static Optional<byte[]> read(String header) {
    return Optional.of(HEADER.matcher(header))
        .filter(matcher -> matcher.matches())
        .map(matcher -> HexFormat.of().parseHex(matcher.group(1)));
  }

  /// Takes as long whether and wherever they differ, and whichever secret it is.
  boolean match(byte[] signature, byte[] body) {
    boolean matched = false;
    for (SecretKey secret : secrets) {
      matched |= MessageDigest.isEqual(signature, hmac(secret, body));
    }
    return matched;
  }

  private static byte[] hmac(SecretKey secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
