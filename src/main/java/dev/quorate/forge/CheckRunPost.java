package dev.quorate.forge;

import dev.quorate.history.HeadSha;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A check run as the bot wants it (R8.3, R8.4).
public record CheckRunPost(String name, HeadSha head, Result result, String title, String summary) {

  /// The states of R8.3; there is no neutral and no skipped one, which GitHub takes for success.
  public enum Result {
    IN_PROGRESS,
    SUCCESS,
    FAILURE,
    ACTION_REQUIRED
  }

  /// What the run says, in short; posted as its external id, so that a look at GitHub tells whether
  /// anything would change.
  public String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String text = String.join("\u0000", name, head.value(), result.name(), title, summary);
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
