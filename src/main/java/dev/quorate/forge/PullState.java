package dev.quorate.forge;

/// Whether a pull request is open, closed without merging, or merged.
public enum PullState {
  OPEN,
  CLOSED,
  MERGED
}
