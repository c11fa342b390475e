package dev.quorate.committee;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The forms in which a date is written (R1.3).
enum DateForm {
  DAY("(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})"),
  AMERICAN("(?<month>[0-9]{1,2})/(?<day>[0-9]{1,2})/(?<year>[0-9]{4})"),
  MONTH("(?<year>[0-9]{4})-(?<month>[0-9]{2})");

  private final Pattern pattern;

  DateForm(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  static TermDate read(String text) {
    String date = text.strip();
    if (date.isEmpty() || date.equalsIgnoreCase("TBD")) {
      return new TermDate.Open();
    }
    for (DateForm form : values()) {
      Matcher matcher = form.pattern.matcher(date);
      if (matcher.matches()) {
        try {
          return form.given(matcher);
        } catch (DateTimeException notInTheCalendar) {
          return new TermDate.Unreadable(text);
        }
      }
    }
    return new TermDate.Unreadable(text);
  }

  private TermDate given(Matcher written) {
    YearMonth month = YearMonth.of(number(written, "year"), number(written, "month"));
    if (this == MONTH) {
      return new TermDate.Given(month.atDay(1), month.atEndOfMonth());
    }
    LocalDate day = month.atDay(number(written, "day"));
    return new TermDate.Given(day, day);
  }

  private static int number(Matcher written, String part) {
    return Integer.parseInt(written.group(part));
  }
}
