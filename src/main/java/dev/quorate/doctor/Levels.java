package dev.quorate.doctor;

import java.util.List;
import java.util.Map;

/// How much a permission allows, from nothing to all.
final class Levels {
  private static final List<String> ORDER = List.of("none", "read", "write", "admin");

  private Levels() {}

  static String of(Map<String, String> permissions, String name) {
    return permissions.getOrDefault(name, "none");
  }

  /// As GitHub's pages name it.
  static String onPages(String level) {
    return switch (level) {
      case "none" -> "No access";
      case "read" -> "Read-only";
      default -> "Read and write";
    };
  }

  static boolean isLess(String level, String other) {
    return ORDER.indexOf(level) < ORDER.indexOf(other);
  }
}
