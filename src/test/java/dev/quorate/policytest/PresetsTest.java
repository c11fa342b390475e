package dev.quorate.policytest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.policyfile.ConfigSchema;
import dev.quorate.policyfile.ExtendedFiles.Fetched;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.policyfile.PolicyReading;
import dev.quorate.policyfile.Preset;
import dev.quorate.policyfile.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every preset is a config without mistakes, says where its rules come from, and keeps its tests.
class PresetsTest {
  private static final Path FOLDER = Path.of("src/main/resources/presets");

  static List<Preset> presets() {
    return Presets.list();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void isAConfigThatSaysWhereItsRulesComeFrom(Preset preset) {
    assertThat(PolicyFile.read(preset.config(), _ -> new Fetched.Absent()))
        .isInstanceOf(PolicyReading.Valid.class);
    assertThat(preset.config())
        .startsWith("# yaml-language-server: $schema=" + ConfigSchema.URL + "\n")
        .containsPattern("# From: \"[^\"]+\", sections? \"|# From: \"[^\"]+\", steps ")
        .containsPattern("https://(github\\.com|www\\.apache\\.org)/")
        .contains("seen on", "cannot say");
  }

  @TestFactory
  Stream<DynamicTest> everyTestPassesAgainstItsPreset() {
    return presets().stream()
        .flatMap(
            preset ->
                PolicyTests.run(
                        preset.name(),
                        preset.tests(),
                        Optional.of(new GivenConfig(preset.config(), Map.of())))
                    .stream()
                    .map(
                        result ->
                            DynamicTest.dynamicTest(
                                result.name(),
                                () -> {
                                  assertThat(result.name()).startsWith(preset.name() + ": ");
                                  assertThat(result.differences()).isEmpty();
                                })));
  }

  @ParameterizedTest
  @MethodSource("presets")
  void itsTestsFailAgainstAnotherConfig(Preset preset) {
    String other =
        "committee: {members: {users: [x]}}\ntracks: {standard: {approvals: 9, wait: 99d}}";

    assertThat(
            PolicyTests.run("tests", preset.tests(), Optional.of(new GivenConfig(other, Map.of()))))
        .hasSizeGreaterThan(3)
        .noneMatch(PolicyTests.Result::passed);
  }

  @Test
  void allFilesInTheFolderArePresets() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> FOLDER.relativize(file).toString()))
          .containsExactlyInAnyOrderElementsOf(
              presets().stream()
                  .map(Preset::name)
                  .flatMap(
                      name -> Stream.of(name + "/quorate.yml", name + "/tests/" + name + ".yml"))
                  .toList());
    }
  }

  @Test
  void isFoundByItsName() {
    assertThat(Presets.find("node-tsc")).contains(Presets.list().get(2));
    assertThat(Presets.find("../node-tsc")).isEmpty();
  }
}
