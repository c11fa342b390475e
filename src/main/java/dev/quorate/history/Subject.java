package dev.quorate.history;

/// The two places where a reaction means something (R2.1).
public enum Subject {
  DESCRIPTION,
  STATUS_COMMENT
}
