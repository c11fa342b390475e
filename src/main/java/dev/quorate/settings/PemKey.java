package dev.quorate.settings;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads an RSA private key from PEM text, in PKCS#1 as GitHub hands it out or in PKCS#8.
final class PemKey {
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

  /// `version 0`, then the algorithm: rsaEncryption (1.2.840.113549.1.1.1) without parameters.
  private static final byte[] RSA_HEADER =
      HexFormat.of().parseHex("020100" + "300d06092a864886f70d0101010500");

  private PemKey() {}

  /// A key, or why there is none.
  sealed interface Parsed {}

  record Read(PrivateKey key) implements Parsed {}

  record Unreadable(String why) implements Parsed {}

  static Parsed parse(String text) {
    Matcher pem = PEM.matcher(text);
    if (!pem.find()) {
      return new Unreadable("no text between '-----BEGIN …-----' and '-----END …-----' is in it");
    }
    return switch (pem.group(1)) {
      case "PRIVATE KEY" -> decode(pem.group(2), false);
      case "RSA PRIVATE KEY" -> decode(pem.group(2), true);
      case "ENCRYPTED PRIVATE KEY" -> new Unreadable("it is protected by a password");
      default -> new Unreadable("it is not an RSA private key but '" + pem.group(1) + "'");
    };
  }

  private static Parsed decode(String body, boolean pkcs1) {
    if (body.contains("ENCRYPTED")) {
      return new Unreadable("it is protected by a password");
    }
    try {
      byte[] der = Base64.getDecoder().decode(body.replaceAll("\\s", ""));
      byte[] pkcs8 = pkcs1 ? wrap(der) : der;
      return new Read(
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
    } catch (IllegalArgumentException | GeneralSecurityException _) {
      // the cause is not passed on: it might repeat bytes of the key
      return new Unreadable("the key in it is damaged, cut off or not RSA");
    }
  }

  /// PKCS#8 is the algorithm's name and the PKCS#1 key in one sequence.
  private static byte[] wrap(byte[] pkcs1) {
    byte[] key = element(0x04, pkcs1);
    return element(
        0x30, ByteBuffer.allocate(RSA_HEADER.length + key.length).put(RSA_HEADER).put(key).array());
  }

  /// A DER element with its length in three bytes. DER wants the shortest form, which it is for
  /// keys of 2048 bits and more; GitHub's are.
  private static byte[] element(int tag, byte[] content) {
    return ByteBuffer.allocate(4 + content.length)
        .put((byte) tag)
        .put((byte) 0x82)
        .putShort((short) content.length)
        .put(content)
        .array();
  }
}
