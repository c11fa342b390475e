package dev.quorate.history;

/// The reactions that mean something; all others mean nothing (R2.6).
public enum Reaction {
  THUMBS_UP,
  THUMBS_DOWN
}
