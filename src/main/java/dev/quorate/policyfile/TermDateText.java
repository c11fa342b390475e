package dev.quorate.policyfile;

import dev.quorate.yaml.Node;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day on which a term begins or ends, as R1.3 reads it; nothing for an open end.
final class TermDateText {
  private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern US_DAY = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
  private static final Pattern MONTH = Pattern.compile("([0-9]{4})-([0-9]{2})");

  private TermDateText() {}

  static Optional<LocalDate> readBegins(Value value) {
    return read(value, false);
  }

  static Optional<LocalDate> readEnds(Value value) {
    return read(value, true);
  }

  private static Optional<LocalDate> read(Value value, boolean ends) {
    if (value.node() instanceof Node.Scalar scalar
        && (scalar.isNull()
            || scalar.text().isBlank()
            || scalar.text().strip().equalsIgnoreCase("TBD"))) {
      return Optional.empty();
    }
    return value
        .findText("2027-03-29")
        .flatMap(
            text -> {
              Optional<LocalDate> day = find(text.strip(), ends);
              return day.isPresent()
                  ? day
                  : value.refuse(
                      Value.quoted(text)
                          + " is no date; write it as 2027-03-29, 3/29/2027 or 2027-03, or TBD");
            });
  }

  private static Optional<LocalDate> find(String text, boolean ends) {
    try {
      Matcher day = DAY.matcher(text);
      if (day.matches()) {
        return Optional.of(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)));
      }
      Matcher us = US_DAY.matcher(text);
      if (us.matches()) {
        return Optional.of(LocalDate.of(number(us, 3), number(us, 1), number(us, 2)));
      }
      Matcher month = MONTH.matcher(text);
      if (month.matches()) {
        YearMonth read = YearMonth.of(number(month, 1), number(month, 2));
        return Optional.of(ends ? read.atEndOfMonth() : read.atDay(1));
      }
      return Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
