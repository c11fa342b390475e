package dev.quorate.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A place in a file: the headings it stands under, outermost first.
record Section(List<Heading> headings) {
  static final Section TOP = new Section(List.of());

  /// A heading.
  ///
  /// @param level from 1, the highest, to 6
  record Heading(int level, String text, String slug) {}

  Section {
    headings = List.copyOf(headings);
  }

  /// The section that `heading` opens when it comes next. It ends those of the same or a lower
  /// level.
  Section opened(Heading heading) {
    List<Heading> outer =
        headings.stream().takeWhile(above -> above.level() < heading.level()).toList();
    return new Section(Stream.concat(outer.stream(), Stream.of(heading)).toList());
  }

  /// Of the innermost heading.
  Optional<String> slug() {
    return headings.isEmpty() ? Optional.empty() : Optional.of(headings.getLast().slug());
  }

  boolean isBelow(String slug) {
    return headings.stream().anyMatch(heading -> heading.slug().equals(slug));
  }

  /// Whether those listed here have left the committee (R1.8).
  boolean isOfEmeriti() {
    return headings.stream()
        .anyMatch(heading -> heading.text().toLowerCase(Locale.ROOT).contains("emeriti"));
  }
}
