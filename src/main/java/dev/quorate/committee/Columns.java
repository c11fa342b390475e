package dev.quorate.committee;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// What each column of a roster table is for, by its header (R1.8, R13.4).
record Columns(
    int name,
    Optional<Integer> login,
    Optional<Integer> seat,
    Optional<Integer> begins,
    Optional<Integer> ends) {
  private static final List<String> NAMES = List.of("Name", "Representative", "Member");
  private static final List<String> LOGINS = List.of("GitHub", "Login", "Handle", "Username");
  private static final List<String> SEATS = List.of("Affiliation", "Organization", "Company");
  private static final List<String> BEGINS = List.of("Term begins", "Term began");
  private static final List<String> ENDS = List.of("Term ends", "Term ended");

  static Columns of(List<String> headers) {
    HeaderWords words = new HeaderWords(headers);
    Optional<Integer> login = words.find(LOGINS, column -> !isDate(words, column));
    int name = name(words, login);
    return new Columns(name, login, seat(words, name), date(words, BEGINS), date(words, ENDS));
  }

  /// `Company Name` or `GitHub Member` is the name only where there is no better one.
  private static int name(HeaderWords words, Optional<Integer> login) {
    BiPredicate<String, Integer> isSomethingElse =
        (word, column) ->
            login.equals(Optional.of(column))
                || (word.equals("Name") && words.hasAny(column, SEATS));
    return named(words, isSomethingElse.negate()).or(() -> named(words, (_, _) -> true)).orElse(0);
  }

  private static Optional<Integer> named(HeaderWords words, BiPredicate<String, Integer> allowed) {
    return NAMES.stream()
        .flatMap(
            word ->
                words
                    .find(
                        List.of(word),
                        column -> !isDate(words, column) && allowed.test(word, column))
                    .stream())
        .findFirst();
  }

  private static Optional<Integer> seat(HeaderWords words, int name) {
    boolean represented =
        words.find(List.of("Representative"), column -> !isDate(words, column)).isPresent();
    List<String> seats =
        represented ? Stream.concat(SEATS.stream(), Stream.of("Member")).toList() : SEATS;
    return words.find(seats, column -> column != name && !isDate(words, column));
  }

  /// The representative's date goes before the member's.
  private static Optional<Integer> date(HeaderWords words, List<String> phrases) {
    return words
        .find(phrases, column -> words.has(column, "Representative"))
        .or(() -> words.find(phrases, _ -> true));
  }

  private static boolean isDate(HeaderWords words, int column) {
    return words.hasAny(column, BEGINS) || words.hasAny(column, ENDS);
  }
}
