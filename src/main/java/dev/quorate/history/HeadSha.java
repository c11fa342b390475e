package dev.quorate.history;

/// The commit at the tip of a pull request's branch.
public record HeadSha(String value) {
  public HeadSha {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a head SHA is not blank");
    }
  }
}
