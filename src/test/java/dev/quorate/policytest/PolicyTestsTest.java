package dev.quorate.policytest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.policytest.PolicyTests.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The project's own policy tests: at least one for each rule of docs/rules.md.
class PolicyTestsTest {
  private static final Path STORIES = Path.of("src/test/policy-tests");
  private static final Path INVALID = Path.of("src/test/invalid-policy-tests");
  private static final Path RULES = Path.of("docs/rules.md");

  /// A policy test tells of one pull request and knows no merge groups; `MergeQueueStoriesTest` and
  /// `DoorToDoorMergeQueueTest` do.
  private static final Set<String> TOLD_ELSEWHERE = Set.of("R11.1");

  private static final Pattern RULE = Pattern.compile("\\bR[0-9]+\\.[0-9]+\\b");

  @TestFactory
  Stream<DynamicTest> everyStoryComesOutAsItSays() throws IOException {
    return results(STORIES)
        .map(
            result ->
                DynamicTest.dynamicTest(
                    result.name(), () -> assertThat(result.differences()).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> everyInvalidStoryFailsAndSaysWhy() throws IOException {
    return results(INVALID)
        .map(
            result ->
                DynamicTest.dynamicTest(
                    result.name(),
                    () ->
                        assertThat(result.differences())
                            .singleElement()
                            .asString()
                            .startsWith("invalid: ")));
  }

  @Test
  void everyRuleHasAStory() throws IOException {
    Set<String> told =
        results(STORIES)
            .flatMap(result -> rulesIn(result.name()).stream())
            .collect(Collectors.toSet());
    told.addAll(TOLD_ELSEWHERE);
    Set<String> rules = rulesIn(Files.readString(RULES));

    assertThat(rules).hasSizeGreaterThan(50);
    assertThat(told).containsAll(rules);
  }

  @Test
  void noTwoStoriesHaveOneName() throws IOException {
    assertThat(results(STORIES).map(Result::name)).doesNotHaveDuplicates();
  }

  private static Stream<Result> results(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> below = Files.walk(folder)) {
      files = below.filter(Files::isRegularFile).sorted().toList();
    }
    return files.stream().flatMap(PolicyTestsTest::resultsOf);
  }

  private static Stream<Result> resultsOf(Path file) {
    try {
      return PolicyTests.run(file.toString(), Files.readString(file), Optional.empty()).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Set<String> rulesIn(String text) {
    Set<String> rules = new TreeSet<>();
    Matcher matcher = RULE.matcher(text);
    while (matcher.find()) {
      rules.add(matcher.group());
    }
    return rules;
  }
}
