package dev.quorate.history;

/// What a commit status or check run says (R6.1), from worst to best.
public enum CheckState {
  FAILED,
  PENDING,
  SUCCEEDED
}
