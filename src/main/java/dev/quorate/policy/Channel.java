package dev.quorate.policy;

/// A way to approve (R2.1). A command is `COMMENT` wherever it stands.
public enum Channel {
  REVIEW,
  COMMENT,
  REACTION
}
