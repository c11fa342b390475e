package dev.quorate.worker;

import dev.quorate.forge.Reading;
import dev.quorate.policytest.GivenConfig;
import dev.quorate.policytest.PolicyTests;
import dev.quorate.report.ProposedChange.Flaw;
import dev.quorate.report.ProposedChange.Spot;
import dev.quorate.report.ProposedChange.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs the policy tests that a repository would have once a pull request is merged against the
/// config that it would have. Strangers may have written them, so there are limits on how many
/// files are read and how much text is played.
final class ProposedTests {
  private static final int MOST_FILES = 50;

  /// Of one file, within which the work grows with the square.
  private static final int LONGEST_FILE = 20_000;

  private static final int MOST_CHARACTERS = 100_000;

  private final ProposedFiles files;
  private final GivenConfig config;
  private final List<Test> tests = new ArrayList<>();
  private final List<Flaw> flaws = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private int room = MOST_CHARACTERS;

  private ProposedTests(ProposedFiles files, GivenConfig config) {
    this.files = files;
    this.config = config;
  }

  static ProposedTests run(ProposedFiles files, GivenConfig config) {
    ProposedTests run = new ProposedTests(files, config);
    List<String> paths = List.copyOf(files.policyTests());
    paths.stream().limit(MOST_FILES).sorted().forEach(run::run);
    if (paths.size() > MOST_FILES) {
      run.unknown.add(
          "only %d of the %d files of policy tests were run".formatted(MOST_FILES, paths.size()));
    }
    return run;
  }

  private void run(String path) {
    switch (files.file(path)) {
      case Reading.Missing<String> _ -> {}
      case Reading.Unusable<String>(String why) ->
          flaws.add(new Flaw(Optional.of(new Spot(path, 1)), why));
      case Reading.Found<String>(String text) -> {
        if (text.length() > Math.min(LONGEST_FILE, room)) {
          unknown.add(
              "the tests in `%s` were not run here: a file may have %d characters, all together %d"
                  .formatted(path, LONGEST_FILE, MOST_CHARACTERS));
        } else {
          room -= text.length();
          PolicyTests.run(path, text, Optional.of(config)).stream()
              .map(ProposedTests::test)
              .forEach(tests::add);
        }
      }
    }
  }

  private static Test test(PolicyTests.Result result) {
    Spot spot = new Spot(result.place().file(), result.place().line());
    return new Test(result.name(), spot, result.differences());
  }

  List<Test> tests() {
    return List.copyOf(tests);
  }

  /// What cannot be read.
  List<Flaw> flaws() {
    return List.copyOf(flaws);
  }

  /// What was left out.
  List<String> unknown() {
    return List.copyOf(unknown);
  }
}
