package dev.quorate.policyfile;

/// The JSON Schema of `.github/quorate.yml`, for editors. It accepts what [PolicyFile] accepts, as
/// far as a schema can say it.
public final class ConfigSchema {
  /// Where it is published, for the line `# yaml-language-server: $schema=URL`.
  public static final String URL =
      "https://raw.githubusercontent.com/quorate/quorate/main/src/main/resources/quorate.schema.json";

  private ConfigSchema() {}

  /// Its text, in draft 2020-12.
  public static String text() {
    return Resource.text("/quorate.schema.json");
  }
}
