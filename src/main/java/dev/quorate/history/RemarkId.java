package dev.quorate.history;

/// What names a comment, a review or an inline review comment for good, such as `comment:42`.
public record RemarkId(String value) implements Comparable<RemarkId> {
  public RemarkId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a remark id is not blank");
    }
  }

  @Override
  public int compareTo(RemarkId other) {
    return value.compareTo(other.value);
  }
}
