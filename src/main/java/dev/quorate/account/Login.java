package dev.quorate.account;

import java.util.Locale;

/// A login as somebody wrote it. Two logins that differ by case alone are equal (R1.2), and logins
/// sort without case.
public record Login(String value) implements Comparable<Login> {
  public Login {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a login is not blank");
    }
  }

  private String folded() {
    return value.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Login login && folded().equals(login.folded());
  }

  @Override
  public int hashCode() {
    return folded().hashCode();
  }

  @Override
  public int compareTo(Login other) {
    return folded().compareTo(other.folded());
  }

  @Override
  public String toString() {
    return value;
  }
}
