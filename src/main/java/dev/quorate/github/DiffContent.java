package dev.quorate.github;

import dev.quorate.history.Content;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/// The fingerprint of a diff (R2.5). It is blind to where in a file a change stands, as that moves
/// when the base changes elsewhere, and to nothing else: blanks count. What GitHub shows no patch
/// of goes by its whole new content.
final class DiffContent {
  /// Ends at `\n` alone: a carriage return in a file must not make its text look like a header.
  private static final Pattern HUNK = Pattern.compile("(?md)^@@ .*$");

  private DiffContent() {}

  static Content of(List<FileDiff> files) {
    MessageDigest digest = sha256();
    files.stream()
        .sorted(Comparator.comparing(FileDiff::path))
        .forEach(
            file -> {
              add(digest, file.status());
              add(digest, file.path());
              add(digest, file.from().orElse(""));
              add(digest, file.patch().map(DiffContent::withoutPlaces).orElse(""));
              add(digest, file.patch().isPresent() ? "" : file.blob().orElse(""));
            });
    return new Content(HexFormat.of().formatHex(digest.digest()));
  }

  private static String withoutPlaces(String patch) {
    return HUNK.matcher(patch).replaceAll("@@");
  }

  /// Each text goes in after its length, so that no two lists of texts are the same bytes.
  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
