package dev.quorate.report;

/// Something that keeps a pull request from merging, in two plain lines.
///
/// @param what `1 of 2 approvals`
/// @param whom who or what it waits for: `bob or carol`, `time`
public record Lack(String what, String whom) {}
