package dev.quorate.policyfile;

/// A config to begin with, and its policy tests: the rules of a real committee, by its documents.
///
/// @param config the text for `.github/quorate.yml`
/// @param tests the text for `.github/quorate-tests/NAME.yml`, to be run against the config
public record Preset(String name, String config, String tests) {}
