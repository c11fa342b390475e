package dev.quorate.committee;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The headers of a table as words, compared without case. A header contains a word or a phrase,
/// never a part of one (R13.4).
final class HeaderWords {
  private final List<String> headers;

  HeaderWords(List<String> headers) {
    this.headers = headers.stream().map(HeaderWords::words).toList();
  }

  /// The words of a text, each with a space on both sides.
  private static String words(String text) {
    return " "
        + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip()
        + " ";
  }

  int count() {
    return headers.size();
  }

  boolean has(int column, String word) {
    return headers.get(column).contains(words(word));
  }

  boolean hasAny(int column, List<String> words) {
    return words.stream().anyMatch(word -> has(column, word));
  }

  private boolean is(int column, String word) {
    return headers.get(column).equals(words(word));
  }

  /// The column with one of the words, among those that `allowed` lets through: the first that is
  /// exactly one of them, else the first that contains one.
  Optional<Integer> find(List<String> words, IntPredicate allowed) {
    return first(
            column -> words.stream().anyMatch(word -> is(column, word)) && allowed.test(column))
        .or(() -> first(column -> hasAny(column, words) && allowed.test(column)));
  }

  private Optional<Integer> first(IntPredicate fits) {
    return IntStream.range(0, count()).filter(fits).boxed().findFirst();
  }
}
