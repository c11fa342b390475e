package dev.quorate.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The hash that chains ledger entries: SHA-256, in hex, over the texts previous hash, repository
/// id, pull number, seq, recorded-at (ISO 8601, UTC), kind and body, in this order, each as UTF-8
/// after its length in bytes and a colon. The length keeps one text from running into the next. The
/// id is left out: the database gives it.
public final class EntryHash {

  /// Stands before a subject's first entry.
  public static final String NONE = "0".repeat(64);

  private EntryHash() {}

  static String of(
      String previousHash, LedgerSubject subject, long seq, Instant recordedAt, NewEntry content) {
    return of(
        previousHash,
        subject.repositoryId(),
        subject.pullNumber(),
        seq,
        List.of(recordedAt.toString(), content.kind(), content.body()));
  }

  /// Of an entry as it stands in the file; `content` is recorded-at, kind and body.
  static String of(
      String previousHash, long repositoryId, long pullNumber, long seq, List<String> content) {
    MessageDigest digest = sha256();
    List<String> texts = new ArrayList<>();
    texts.add(previousHash);
    texts.add(Long.toString(repositoryId));
    texts.add(Long.toString(pullNumber));
    texts.add(Long.toString(seq));
    texts.addAll(content);
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
