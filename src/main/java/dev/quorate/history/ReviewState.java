package dev.quorate.history;

/// What a submitted review says by its state.
public enum ReviewState {
  APPROVED,
  CHANGES_REQUESTED,
  COMMENTED
}
