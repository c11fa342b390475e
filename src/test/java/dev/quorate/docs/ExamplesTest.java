package dev.quorate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.docs.Document.Block;
import dev.quorate.policyfile.ExtendedFiles;
import dev.quorate.policyfile.ExtendedFiles.Fetched;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.policyfile.PolicyReading;
import dev.quorate.policytest.PolicyTests;
import dev.quorate.policytest.PolicyTests.Result;
import dev.quorate.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every YAML block of the documents says behind its fence what it is, and is that:
///
/// - `yaml config`: a config without mistakes
/// - `yaml config-part`: a part of one, which says nothing of the committee
/// - `yaml config-wrong`: a config whose problems are the next block
/// - `yaml policy-test`: policy tests that pass
/// - `yaml policy-test-failing`: one that prints the next block
class ExamplesTest {
  private static final String COMMITTEE = "committee: {members: {users: [alice, bob, carol]}}\n";
  private static final ExtendedFiles EXTENDED = _ -> new Fetched.Found(COMMITTEE);

  @TestFactory
  Stream<DynamicTest> everyYamlBlockIsWhatItSaysItIs() {
    return Document.all().stream().flatMap(document -> tests(document.blocks()).stream());
  }

  private static List<DynamicTest> tests(List<Block> blocks) {
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      String next = i + 1 < blocks.size() ? blocks.get(i + 1).text() : "";
      if (block.info().startsWith("yaml")) {
        tests.add(DynamicTest.dynamicTest(block.toString(), () -> check(block, next)));
      }
    }
    return tests;
  }

  private static void check(Block block, String next) {
    switch (block.info()) {
      case "yaml config" -> assertThat(problems(block.text())).isEmpty();
      case "yaml config-part" -> assertThat(problems(COMMITTEE + block.text())).isEmpty();
      case "yaml config-wrong" ->
          assertThat(problems(block.text())).isNotEmpty().isEqualTo(next.lines().toList());
      case "yaml policy-test" ->
          assertThat(PolicyTests.run(block.toString(), block.text(), Optional.empty()))
              .isNotEmpty()
              .allSatisfy(result -> assertThat(result.differences()).isEmpty());
      case "yaml policy-test-failing" ->
          assertThat(PolicyTests.run(block.toString(), block.text(), Optional.empty()))
              .singleElement()
              .satisfies(result -> assertThat(printed(result)).isEqualTo(next.lines().toList()));
      default -> throw new AssertionError("a YAML block says what it is: yaml config, …");
    }
  }

  private static List<String> problems(String config) {
    return switch (PolicyFile.read(config, EXTENDED)) {
      case PolicyReading.Valid _ -> List.of();
      case PolicyReading.Invalid(List<Problem> problems) ->
          problems.stream().map(Problem::toString).toList();
    };
  }

  /// As `quorate test` prints it.
  private static List<String> printed(Result result) {
    return Stream.concat(
            Stream.of((result.passed() ? "ok " : "FAIL ") + result.name()),
            result.differences().stream().map(line -> "  " + line))
        .toList();
  }
}
