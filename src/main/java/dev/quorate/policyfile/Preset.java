package dev.quorate.policyfile;

import java.util.stream.Collectors;

/// A config to begin with, and its policy tests: the rules of a real committee, by its documents.
///
/// @param config the text for `.github/quorate.yml`
/// @param tests the text for `.github/quorate-tests/NAME.yml`, to be run against the config
public record Preset(String name, String config, String tests) {
  /// Whose rules they are, as the config says at its top, in a sentence.
  public String whose() {
    return config
        .lines()
        .dropWhile(line -> !line.equals("#"))
        .skip(1)
        .takeWhile(line -> !line.equals("#"))
        .map(line -> line.substring(1).strip())
        .collect(Collectors.joining(" "));
  }
}
