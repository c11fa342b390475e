package dev.quorate.forge;

import dev.quorate.history.HeadSha;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A check run as the bot wants it (R8.3, R8.4).
///
/// @param annotations at most 50; GitHub adds those of an update to the ones that are there
/// @param fingerprint what the run is made from, in short; posted as its external id, so that a
///   look at GitHub tells whether anything would change
public record CheckRunPost(
    String name,
    HeadSha head,
    Result result,
    String title,
    String summary,
    List<Annotation> annotations,
    String fingerprint) {

  /// A failure at a line of a file, counted from 1, in plain text.
  public record Annotation(String path, int line, String message) {}

  /// The states of R8.3; there is no neutral and no skipped one, which GitHub takes for success.
  public enum Result {
    IN_PROGRESS,
    SUCCESS,
    FAILURE,
    ACTION_REQUIRED
  }

  public CheckRunPost {
    annotations = List.copyOf(annotations);
  }

  /// A run without annotations, whose fingerprint is of what it says.
  public CheckRunPost(String name, HeadSha head, Result result, String title, String summary) {
    this(
        name,
        head,
        result,
        title,
        summary,
        List.of(),
        fingerprint(name, head.value(), result.name(), title, summary));
  }

  /// A fingerprint of several texts.
  public static String fingerprint(String... texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String text = String.join("\u0000", texts);
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
