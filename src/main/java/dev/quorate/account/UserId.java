package dev.quorate.account;

/// GitHub's number for an account. It never changes and is never given again, so a person is this
/// number and not a login (R1.2).
public record UserId(long value) implements Comparable<UserId> {
  public UserId {
    if (value < 0) {
      throw new IllegalArgumentException("a user id is not negative: " + value);
    }
  }

  @Override
  public int compareTo(UserId other) {
    return Long.compare(value, other.value);
  }
}
