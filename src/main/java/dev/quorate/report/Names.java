package dev.quorate.report;

import dev.quorate.account.Login;
import java.util.Collection;
import java.util.List;

/// Several people in one line: `alice`, `bob` and 5 more.
final class Names {
  private static final int MOST = 10;

  private Names() {}

  /// In alphabetical order, each once; the first ten by name.
  static String and(Collection<Login> logins) {
    return joined(logins, " and ");
  }

  static String or(Collection<Login> logins) {
    return joined(logins, " or ");
  }

  private static String joined(Collection<Login> logins, String last) {
    List<String> names = logins.stream().distinct().sorted().map(Markdown::name).toList();
    return Sentence.list(names, last, MOST);
  }
}
