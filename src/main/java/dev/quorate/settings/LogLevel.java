package dev.quorate.settings;

/// How much the bot logs.
public enum LogLevel {
  ERROR,
  WARN,
  INFO,
  DEBUG,
  TRACE
}
