package dev.quorate.settings;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;

/// PEM files for tests, of keys made on the spot.
final class PemText {
  private static final int PKCS8_HEADER = 4 + 3 + 15 + 4;

  private PemText() {}

  static PrivateKey newKey(String algorithm) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(algorithm.equals("RSA") ? 2048 : 256);
      return generator.generateKeyPair().getPrivate();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String pkcs8(PrivateKey key) {
    return pem("PRIVATE KEY", key.getEncoded());
  }

  static String pkcs1(PrivateKey key) {
    byte[] encoded = key.getEncoded();
    return pem("RSA PRIVATE KEY", Arrays.copyOfRange(encoded, PKCS8_HEADER, encoded.length));
  }

  static String pem(String label, byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, body, label);
  }
}
