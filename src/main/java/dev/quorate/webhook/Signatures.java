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

  /// One for each secret, to be copied: to look one up and to key it costs more than most bodies.
  private final List<Mac> macs;

  /// @param secrets several while one is rotated
  public Signatures(List<SecretKey> secrets) {
    this.macs = secrets.stream().map(Signatures::mac).toList();
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
    for (Mac mac : macs) {
      matched |= MessageDigest.isEqual(signature, hmac(mac, body));
    }
    return matched;
  }

  private static Mac mac(SecretKey secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private static byte[] hmac(Mac mac, byte[] body) {
    try {
      return ((Mac) mac.clone()).doFinal(body);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("Java's own " + ALGORITHM + " can be copied", e);
    }
  }
}
