package dev.quorate.policy;

/// Whose objections bind: `objections.by` (R3.1).
public enum ObjectionRight {
  COMMITTEE,
  WRITE,
  ANYONE
}
