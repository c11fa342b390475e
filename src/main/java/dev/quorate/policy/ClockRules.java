package dev.quorate.policy;

/// The config's `clock`: whether time as a draft counts (R4.1), and whether a push that changes the
/// content starts the time again (R4.2).
public record ClockRules(boolean countDrafts, boolean restartOnPush) {}
