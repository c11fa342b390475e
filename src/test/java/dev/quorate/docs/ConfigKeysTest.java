package dev.quorate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.policyfile.ExtendedFiles.Fetched;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.policyfile.PolicyReading;
import dev.quorate.yaml.Problem;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// docs/config.md has every key there is, and no other. Which there are, the config's own answer to
/// a wrong key says.
class ConfigKeysTest {
  private static final Pattern KEYS = Pattern.compile("\\(keys here: ([^)]*)\\)");
  private static final List<String> MAPS =
      List.of(
          "",
          "committee",
          "committee.members",
          "approvals",
          "objections",
          "clock",
          "cla",
          "board",
          "check",
          "tracks.NAME",
          "tracks.NAME.any");

  @Test
  void everyKeyHasItsRow() {
    Set<String> known =
        MAPS.stream()
            .flatMap(map -> keysOf(map).stream().map(key -> map.isEmpty() ? key : map + "." + key))
            // these are maps that cannot be anything else, and have no row but those of their keys
            .filter(key -> !MAPS.contains(key) || key.equals("committee.members"))
            .filter(key -> !key.equals("tracks"))
            .collect(Collectors.toCollection(TreeSet::new));
    known.addAll(List.of("cla", "board", "tracks.NAME.any"));

    assertThat(documented()).isEqualTo(known);
  }

  private static Set<String> documented() {
    Document config = Document.read("docs/config.md");
    return config
        .text()
        .lines()
        .filter(line -> line.startsWith("### "))
        .flatMap(heading -> config.codeInColumn(heading, 0).stream())
        .flatMap(List::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> keysOf(String map) {
    String config =
        map.equals("tracks.NAME.any")
            ? "tracks: {NAME: {any: [{wrong-key: 1}]}}"
            : Stream.of(map.split("\\."))
                    .filter(name -> !name.isEmpty())
                    .map(name -> name + ": {")
                    .collect(Collectors.joining())
                + "wrong-key: 1"
                + "}".repeat(map.isEmpty() ? 0 : map.split("\\.", -1).length);
    return problems(config).stream()
        .map(problem -> KEYS.matcher(problem.text()))
        .filter(Matcher::find)
        .map(keys -> List.of(keys.group(1).split(", ", -1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no answer to the wrong key in " + config));
  }

  private static List<Problem> problems(String config) {
    return PolicyFile.read(config, _ -> new Fetched.Absent())
            instanceof PolicyReading.Invalid(List<Problem> problems)
        ? problems
        : List.of();
  }
}
