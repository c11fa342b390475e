package dev.quorate.history;

/// What a pull request changes, as a fingerprint of its diff: a rebase, a squash or a clean merge
/// of the base with the same diff has the same content (R2.5).
public record Content(String fingerprint) {
  public Content {
    if (fingerprint.isBlank()) {
      throw new IllegalArgumentException("a fingerprint is not blank");
    }
  }
}
