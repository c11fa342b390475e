package dev.quorate.starter;

import dev.quorate.committee.RosterRow;
import dev.quorate.committee.RosterTable;
import dev.quorate.committee.TableRef;
import dev.quorate.committee.Term;
import dev.quorate.forge.Reading;
import dev.quorate.markdown.TableReader;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Looks through a repository's Markdown files for the table that lists its committee (R1.8).
final class RosterSearch {
  /// Files that by their names are about people; no others are read. Their paths go into the
  /// config, so none that YAML would read as anything else.
  private static final Pattern ABOUT_PEOPLE =
      Pattern.compile(
          "[\\w./-]*(tsc|tac|pmc|steering|committee|council|member|maintainer|collaborator|governance|charter|readme)[\\w./-]*\\.md");

  private static final int MOST_FILES = 20;

  private final Function<String, Reading<String>> files;

  /// @param files gives a file's text by its path
  RosterSearch(Function<String, Reading<String>> files) {
    this.files = files;
  }

  /// A table that may be the roster.
  ///
  /// @param score the more of its people have logins and terms, the higher
  private record Candidate(TableRef table, long score) {}

  /// The tables that list people with logins or terms, the likeliest first.
  List<TableRef> list(List<String> paths) {
    return paths.stream()
        .filter(path -> ABOUT_PEOPLE.matcher(path.toLowerCase(Locale.ROOT)).matches())
        .sorted(Comparator.comparingLong(RosterSearch::depth).thenComparing(path -> path))
        .limit(MOST_FILES)
        .flatMap(this::candidates)
        .filter(candidate -> candidate.score() > 0)
        .sorted(Comparator.comparingLong(Candidate::score).reversed())
        .map(Candidate::table)
        .toList();
  }

  private static long depth(String path) {
    return path.chars().filter(c -> c == '/').count();
  }

  private Stream<Candidate> candidates(String path) {
    return files.apply(path) instanceof Reading.Found<String>(String text)
        ? TableReader.listMembers(text).stream()
            .filter(
                headed -> headed.slug().filter(String::isEmpty).isEmpty()) // no link leads there
            .map(headed -> candidate(path, headed))
        : Stream.empty();
  }

  private static Candidate candidate(String path, TableReader.Headed headed) {
    TableRef table = new TableRef(Optional.empty(), path, headed.slug());
    List<RosterRow> rows = RosterTable.read(table, headed.table(), Map.of()).rows();
    long logins = rows.stream().filter(row -> row.login().isPresent()).count();
    long terms = rows.stream().filter(row -> !row.term().equals(Term.OPEN)).count();
    return new Candidate(table, logins * 2 < rows.size() && terms == 0 ? 0 : logins + terms);
  }
}
