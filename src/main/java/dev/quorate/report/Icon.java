package dev.quorate.report;

import dev.quorate.merge.Outcome;
import dev.quorate.merge.Requirement;

/// The sign beside a requirement or an outcome; the table adds the word, for those who see no
/// colours.
final class Icon {
  private Icon() {}

  static String sign(Requirement.State state) {
    return switch (state) {
      case MET -> "✅";
      case WAITING -> "⏳";
      case BLOCKED -> "❌";
    };
  }

  static String of(Requirement.State state) {
    return switch (state) {
      case MET -> "✅ met";
      case WAITING -> "⏳ waiting";
      case BLOCKED -> "❌ blocked";
    };
  }

  static String sign(Outcome outcome) {
    return switch (outcome) {
      case PASS -> "✅";
      case WAITING -> "⏳";
      case BLOCKED -> "❌";
      case ERROR -> "⚠️";
      case NONE -> "";
    };
  }
}
