package dev.quorate.policytest;

import dev.quorate.yaml.Node;
import dev.quorate.yaml.Place;
import dev.quorate.yaml.YamlDocument;
import dev.quorate.yaml.YamlDocuments;
import java.util.List;
import java.util.Optional;

/// Runs the policy tests of a file.
public final class PolicyTests {
  private PolicyTests() {}

  /// What came of one test.
  ///
  /// @param place where it begins
  /// @param differences what it expects and what it got, or why it tells no story; empty when it
  ///   passed
  public record Result(String name, Place place, List<String> differences) {
    public Result {
      differences = List.copyOf(differences);
    }

    public boolean passed() {
      return differences.isEmpty();
    }
  }

  /// Runs every test of `text`, one to a YAML document, in their order.
  ///
  /// @param config for the tests that bring none of their own
  public static List<Result> run(String fileName, String text, Optional<GivenConfig> config) {
    return YamlDocuments.read(fileName, text).stream()
        .filter(document -> !isBlank(document))
        .map(document -> run(document, config))
        .toList();
  }

  private static boolean isBlank(YamlDocument document) {
    return document.problems().isEmpty()
        && document.root().filter(PolicyTests::isNothing).isPresent();
  }

  private static boolean isNothing(Node node) {
    return node instanceof Node.Scalar scalar && scalar.isNull();
  }

  private static Result run(YamlDocument document, Optional<GivenConfig> config) {
    String name = document.root().flatMap(PolicyTests::name).orElse(document.place().toString());
    Place place = document.root().map(Node::place).orElse(document.place());
    if (!document.problems().isEmpty()) {
      return new Result(name, place, document.problems().stream().map(Object::toString).toList());
    }
    try {
      Story story = StoryReader.read(document.root().orElseThrow());
      return new Result(
          name, place, Play.perform(config.map(given -> given.in(story)).orElse(story)));
    } catch (InvalidStory invalid) {
      return new Result(name, place, List.of("invalid: " + invalid.getMessage()));
    } catch (RuntimeException broken) {
      // a bug of ours in one story must not hide what comes of the others
      return new Result(name, place, List.of("cannot be played: " + broken));
    }
  }

  private static Optional<String> name(Node root) {
    return root instanceof Node.Mapping mapping
            && mapping.findField("name").map(Node.Field::value).orElse(root)
                instanceof Node.Scalar name
        ? Optional.of(name.text())
        : Optional.empty();
  }
}
