package dev.quorate.policyfile;

import dev.quorate.policy.Policy;
import dev.quorate.yaml.Node;
import dev.quorate.yaml.Place;
import dev.quorate.yaml.Problem;
import java.util.List;
import java.util.Optional;

/// Reads a committee's `.github/quorate.yml`: its rules with every default filled in, or every
/// problem at once (R8.7, section "Config").
public final class PolicyFile {
  /// Where a repository keeps its rules.
  public static final String PATH = ".github/quorate.yml";

  private PolicyFile() {}

  /// The rules where a config says nothing, which are the charter's; nobody is on the committee.
  public static Policy defaults() {
    Place nowhere = new Place(PATH, 1, 1);
    return ConfigSection.read(root(new Node.Mapping(nowhere, List.of()), new Problems()))
        .orElseThrow();
  }

  /// Reads a repository's own file.
  public static PolicyReading read(String text, ExtendedFiles extended) {
    return read(PATH, text, extended);
  }

  /// Reads a file that problems call `fileName`, as when it is that of the organisation.
  public static PolicyReading read(String fileName, String text, ExtendedFiles extended) {
    Problems problems = new Problems();
    Layers layers = Layers.load(fileName, text, extended, problems);
    if (layers.mappings().size() > 1) {
      layers.mappings().forEach(mapping -> ConfigSection.read(root(mapping, problems)));
    }
    Optional<PolicyReading> valid = Optional.empty();
    Optional<Node.Mapping> merged = layers.merged();
    if (merged.isPresent()) {
      Value root = root(merged.get(), problems);
      if (layers.complete()) {
        MembersSection.requireSource(root);
      }
      valid = ConfigSection.read(root).map(PolicyReading.Valid::new);
    }
    List<Problem> found = problems.sorted(layers.files());
    return found.isEmpty() ? valid.orElseThrow() : new PolicyReading.Invalid(found);
  }

  private static Value root(Node.Mapping mapping, Problems problems) {
    return new Value(mapping, "", problems);
  }
}
