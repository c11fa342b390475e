package dev.quorate.settings;

/// How the bot writes its log; `logback.xml` acts upon it.
public enum LogFormat {
  /// Lines for people.
  TEXT,
  /// One JSON object in each line.
  JSON
}
