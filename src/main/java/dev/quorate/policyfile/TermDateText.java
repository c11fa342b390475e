package dev.quorate.policyfile;

import dev.quorate.committee.TermDate;
import dev.quorate.yaml.Node;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/// A day on which a term begins or ends, as R1.3 reads it; nothing for an open end.
final class TermDateText {
  private TermDateText() {}

  static Optional<LocalDate> readBegins(Value value) {
    return read(value, TermDate.Given::first);
  }

  static Optional<LocalDate> readEnds(Value value) {
    return read(value, TermDate.Given::last);
  }

  private static Optional<LocalDate> read(Value value, Function<TermDate.Given, LocalDate> day) {
    boolean blank =
        value.node() instanceof Node.Scalar scalar && (scalar.isNull() || scalar.text().isBlank());
    return blank
        ? Optional.empty()
        : value
            .findText("2027-03-29")
            .flatMap(
                text ->
                    switch (TermDate.parse(text)) {
                      case TermDate.Given given -> Optional.of(day.apply(given));
                      case TermDate.Open _ -> Optional.empty();
                      case TermDate.Unreadable _ ->
                          value.refuse(
                              Value.quoted(text)
                                  + " is no date; write it as 2027-03-29, 3/29/2027 or 2027-03, or"
                                  + " TBD");
                    });
  }
}
