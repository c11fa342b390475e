package dev.quorate.account;

/// Somebody or something that acts on GitHub, with the login it had then.
public record Account(UserId id, Login login, Kind kind) {

  /// What sort of account it is. Only a person ever counts (R1.5).
  public enum Kind {
    PERSON,
    BOT,
    DELETED
  }

  /// The account GitHub shows where the real one has been deleted, or where it does not say who
  /// acted. It never counts.
  public static final Account GHOST =
      new Account(new UserId(10137), new Login("ghost"), Kind.DELETED);

  public boolean isBot() {
    return kind == Kind.BOT;
  }

  public boolean isDeleted() {
    return kind == Kind.DELETED;
  }
}
