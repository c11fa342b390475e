package dev.quorate.starter;

import dev.quorate.committee.TableRef;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where the members of a preset's policy tests come from: like those of the config, from a table
/// of the repository (R1.1). What happens in the tests stays as it is.
final class TestMembers {
  private static final Pattern TEAM =
      Pattern.compile("^teams: \\{[^:]+: \\[(.+)]}$", Pattern.MULTILINE);

  private static final Pattern HEADING = Pattern.compile("## [\\w ]+");

  private TestMembers() {}

  /// The tests with their members in `table`: those of a preset's team as a table of their own, and
  /// those of a preset's table at the other place.
  ///
  /// @param own the table that the preset names, if it names one
  static String replace(String tests, Optional<TableRef> own, TableRef table) {
    String moved =
        own.map(from -> tests.replace(from.path() + ":", table.path() + ":")).orElse(tests);
    // a heading is named by its slug, whose own slug it is
    String named =
        table
            .heading()
            .map(slug -> HEADING.matcher(moved).replaceAll(Matcher.quoteReplacement("## " + slug)))
            .orElse(moved);
    return TEAM.matcher(named).replaceAll(team -> Matcher.quoteReplacement(members(team, table)));
  }

  private static String members(MatchResult team, TableRef table) {
    String rows =
        Stream.of(team.group(1).split(", ", -1))
            .map(login -> "\n    | %s | %s |".formatted(login, login))
            .collect(Collectors.joining());
    return "files:\n  %s: |\n    ## %s\n    | Name | GitHub |\n    |---|---|%s"
        .formatted(table.path(), table.heading().orElse("Members"), rows);
  }
}
