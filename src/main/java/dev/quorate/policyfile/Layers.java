package dev.quorate.policyfile;

import dev.quorate.yaml.Node;
import dev.quorate.yaml.Place;
import dev.quorate.yaml.YamlDocument;
import dev.quorate.yaml.YamlDocuments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A config and those it extends, from its own on (R13.5).
///
/// @param complete whether every file of the chain could be read
record Layers(List<String> files, List<Node.Mapping> mappings, boolean complete) {
  private static final Pattern REPOSITORY =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._-]+");
  private static final int MAX_LAYERS = 20;

  static Layers load(String fileName, String text, ExtendedFiles extended, Problems problems) {
    List<String> files = new ArrayList<>(List.of(fileName));
    List<Node.Mapping> mappings = new ArrayList<>();
    Map<String, String> repositories = new LinkedHashMap<>();
    Optional<String> next = Optional.of(text);
    while (next.isPresent()) {
      Optional<Node.Mapping> mapping = parse(files.getLast(), next.get(), problems);
      mapping.ifPresent(mappings::add);
      Optional<Node> value =
          mapping.flatMap(root -> root.findField("extends")).map(Node.Field::value);
      if (value.isEmpty()) {
        return new Layers(files, mappings, mapping.isPresent());
      }
      Value place = new Value(value.get(), "extends", problems);
      Optional<String> repository = readRepository(place);
      next = repository.flatMap(name -> fetch(name, repositories, extended, place));
      if (next.isPresent()) {
        files.add(repository.orElseThrow() + ":" + PolicyFile.PATH);
      }
    }
    return new Layers(files, mappings, false);
  }

  /// All files as one: what stands in the extending file goes before what it extends.
  Optional<Node.Mapping> merged() {
    return mappings.reversed().stream().reduce(Overlay::of);
  }

  static Optional<String> readRepository(Value value) {
    return value
        .findText("OWNER/REPO")
        .flatMap(
            text -> {
              if (REPOSITORY.matcher(text).matches()) {
                return Optional.of(text);
              }
              value.report(Value.quoted(text) + " is no repository; write OWNER/REPO");
              return Optional.empty();
            });
  }

  private static Optional<String> fetch(
      String repository, Map<String, String> seen, ExtendedFiles extended, Value value) {
    boolean circle = seen.putIfAbsent(repository.toLowerCase(Locale.ROOT), repository) != null;
    if (circle || seen.size() > MAX_LAYERS) {
      String chain = String.join(", ", seen.values());
      value.report(
          circle
              ? "this goes in a circle: %s, and again %s; take this key out in one of them"
                  .formatted(chain, repository)
              : "this is more than %d files deep; extend a file that is nearer"
                  .formatted(MAX_LAYERS));
      return Optional.empty();
    }
    return switch (extended.fetch(repository)) {
      case ExtendedFiles.Fetched.Found(String text) -> Optional.of(text);
      case ExtendedFiles.Fetched.Absent() -> {
        value.report(
            "%s has no %s; add it there or take this key out"
                .formatted(repository, PolicyFile.PATH));
        yield Optional.empty();
      }
      case ExtendedFiles.Fetched.Unreachable(String why) -> {
        value.report(
            "%s cannot be read (%s); let the app read that repository or take this key out"
                .formatted(repository, why));
        yield Optional.empty();
      }
    };
  }

  private static Optional<Node.Mapping> parse(String file, String text, Problems problems) {
    List<YamlDocument> documents = YamlDocuments.read(file, text);
    if (documents.isEmpty()) {
      problems.add(new Place(file, 1, 1), "", EMPTY);
      return Optional.empty();
    }
    documents.forEach(document -> problems.addAll(document.problems()));
    if (documents.size() > 1) {
      problems.add(
          documents.get(1).place(), "", "a config is one YAML document; take out what begins here");
    }
    Optional<Node> root = documents.getFirst().root();
    return root.flatMap(
        node ->
            switch (node) {
              case Node.Mapping mapping -> Optional.of(mapping);
              case Node.Scalar scalar when scalar.isNull() -> {
                problems.add(new Place(file, 1, 1), "", EMPTY);
                yield Optional.empty();
              }
              case Node.Scalar _, Node.Sequence _ -> {
                problems.add(
                    node.place(),
                    "",
                    "a config is a map of keys, not %s; begin with committee:"
                        .formatted(Value.kind(node)));
                yield Optional.empty();
              }
            });
  }

  private static final String EMPTY =
      "the file is empty; write at least committee: {members: {users: [LOGIN]}}";
}
