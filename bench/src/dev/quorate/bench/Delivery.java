package dev.quorate.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A webhook delivery as it goes over the wire: signed, and with 15 KB of JSON, as those of
/// `pull_request` have.
final class Delivery {
  static final String SECRET = "benchmark";
  static final String ALGORITHM = "HmacSHA256";
  private static final int SIZE = 15 * 1024;

  private Delivery() {}

  /// A pull request was pushed to: the delivery that makes the bot store most, a hint and a
  /// sighting.
  static byte[] of(int pull) {
    String start =
        """
        {"action":"synchronize","number":%1$d,"pull_request":{"number":%1$d,"state":"open",\
        "created_at":"2026-01-05T12:00:00Z","updated_at":"2026-01-05T12:00:00Z",\
        "head":{"ref":"change","sha":"%2$s"},"base":{"ref":"main"},"body":"\
        """
            .formatted(pull, QuickGitHub.sha(pull));
    String end =
        """
        "},"installation":{"id":%d},"repository":{"id":%d,"full_name":"%s"},\
        "sender":{"login":"zoe","id":9,"type":"User"}}\
        """
            .formatted(QuickGitHub.INSTALLATION, QuickGitHub.REPOSITORY_ID, QuickGitHub.REPOSITORY);
    String words =
        "What changes, and why. ".repeat(SIZE / 23).substring(start.length() + end.length());
    return request((start + words + end).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] request(byte[] body) {
    String head =
        """
        POST /webhook HTTP/1.1\r
        Host: 127.0.0.1\r
        User-Agent: GitHub-Hookshot/0000000\r
        Accept: */*\r
        Content-Type: application/json\r
        Content-Length: %d\r
        X-GitHub-Delivery: 00000000-0000-0000-0000-000000000000\r
        X-GitHub-Event: pull_request\r
        X-Hub-Signature-256: sha256=%s\r
        \r
        """
            .formatted(body.length, signature(body));
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(body);
    return request.toByteArray();
  }

  private static String signature(byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
