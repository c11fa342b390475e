package dev.quorate.report;

import java.util.List;

/// Small pieces of English.
final class Sentence {
  private Sentence() {}

  /// `1 approval`, `2 approvals`.
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /// `1st`, `2nd`, `3rd`, `11th`.
  static String ordinal(int number) {
    boolean teen = number % 100 / 10 == 1;
    String suffix =
        switch (teen ? 0 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
    return number + suffix;
  }

  /// `a`, `a and b`, `a, b and c`.
  static String list(List<String> items, String last) {
    int end = items.size() - 1;
    return items.size() < 2
        ? String.join("", items)
        : String.join(", ", items.subList(0, end)) + last + items.get(end);
  }

  /// The same, of more than `most` the first ones: `a, b and 5 more`.
  static String list(List<String> items, String last, int most) {
    return items.size() > most
        ? String.join(", ", items.subList(0, most)) + last + (items.size() - most) + " more"
        : list(items, last);
  }

  static String capitalised(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
