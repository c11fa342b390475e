package dev.quorate.policyfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.policy.Policy;
import dev.quorate.policy.Track;
import dev.quorate.policy.TrackName;
import dev.quorate.yaml.Problem;
import java.util.List;
import java.util.Map;

/// Reads configs in tests, with the files of other repositories at hand.
final class Configs {
  static final String COMMITTEE = "committee: {members: {users: [alice]}}\n";

  private Configs() {}

  static PolicyReading read(String text, Map<String, String> repositories) {
    return PolicyFile.read(
        text,
        repository -> {
          String found = repositories.get(repository);
          return found == null
              ? new ExtendedFiles.Fetched.Absent()
              : new ExtendedFiles.Fetched.Found(found);
        });
  }

  static Policy policy(String text) {
    return policy(text, Map.of());
  }

  static Policy policy(String text, Map<String, String> repositories) {
    PolicyReading reading = read(text, repositories);
    assertThat(reading).isInstanceOf(PolicyReading.Valid.class);
    return ((PolicyReading.Valid) reading).policy();
  }

  static List<String> problems(String text) {
    return problems(text, Map.of());
  }

  static List<String> problems(String text, Map<String, String> repositories) {
    PolicyReading reading = read(text, repositories);
    assertThat(reading).isInstanceOf(PolicyReading.Invalid.class);
    return ((PolicyReading.Invalid) reading).problems().stream().map(Problem::toString).toList();
  }

  static Track track(Policy policy, String name) {
    return policy.findTrack(new TrackName(name)).orElseThrow();
  }
}
