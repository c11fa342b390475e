package dev.quorate.sandbox;

import dev.quorate.policy.Policy;
import dev.quorate.policyfile.ExtendedFiles;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.policyfile.PolicyReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/// What a rehearsal begins with.
///
/// @param config the text of `.github/quorate.yml`
/// @param policy the rules in it
/// @param files what else lies on the default branch: texts by their paths
/// @param extended the configs of other repositories, by `OWNER/REPO`
/// @param lead how long the story has been going on when the page opens
public record Script(
    String config,
    Policy policy,
    Map<String, String> files,
    Map<String, String> extended,
    Duration lead) {
  private static final int DAYS_LEFT = 2;

  public Script {
    files = Map.copyOf(files);
    extended = Map.copyOf(extended);
  }

  /// The charter's rules and its committee of five, the term of one of whom ends soon; three pull
  /// requests of which the oldest is ten days old.
  public static Script charter(LocalDate today) {
    String config = read("quorate.yml");
    Policy policy =
        switch (PolicyFile.read(config, _ -> new ExtendedFiles.Fetched.Absent())) {
          case PolicyReading.Valid(Policy valid) -> valid;
          case PolicyReading.Invalid invalid ->
              throw new IllegalStateException(invalid.problems().toString());
        };
    String members = read("TSC.md").replace("{soon}", today.plusDays(DAYS_LEFT).toString());
    return new Script(config, policy, Map.of("TSC.md", members), Map.of(), Story.LEAD);
  }

  /// A committee's own rules; the pull requests are new.
  public static Script own(
      String config, Policy policy, Map<String, String> files, Map<String, String> extended) {
    return new Script(config, policy, files, extended, Duration.ZERO);
  }

  /// Whether it is the one that comes with the sandbox.
  boolean isCharter() {
    return lead.isPositive();
  }

  private static String read(String name) {
    try (InputStream file =
        Objects.requireNonNull(Script.class.getResourceAsStream("/sandbox/" + name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
