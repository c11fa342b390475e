package dev.quorate.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A list or mapping whose end has not been reached.
sealed interface OpenNode {

  /// Takes the next item, key or value; a problem if it cannot stand there.
  Optional<String> add(Node node);

  /// What the node after this one is, as part of a key's path; empty for a key.
  String nextStep();

  Node close();

  final class OpenSequence implements OpenNode {
    private final Place place;
    private final List<Node> items = new ArrayList<>();

    OpenSequence(Place place) {
      this.place = place;
    }

    @Override
    public Optional<String> add(Node node) {
      items.add(node);
      return Optional.empty();
    }

    @Override
    public String nextStep() {
      return "[" + (items.size() + 1) + "]";
    }

    @Override
    public Node close() {
      return new Node.Sequence(place, items);
    }
  }

  final class OpenMapping implements OpenNode {
    private final Place place;
    private final List<Node.Field> fields = new ArrayList<>();
    private final Map<String, Place> seen = new HashMap<>();
    private boolean atValue;
    private Optional<Node.Scalar> key = Optional.empty();

    OpenMapping(Place place) {
      this.place = place;
    }

    @Override
    public Optional<String> add(Node node) {
      if (atValue) {
        atValue = false;
        key.ifPresent(named -> fields.add(new Node.Field(named, node)));
        key = Optional.empty();
        return Optional.empty();
      }
      atValue = true;
      return switch (node) {
        case Node.Scalar scalar -> addKey(scalar);
        case Node.Mapping _, Node.Sequence _ ->
            Optional.of(
                "a key is a text here, not a list or a map; take the brackets away or quote it");
      };
    }

    private Optional<String> addKey(Node.Scalar scalar) {
      if (scalar.plain() && scalar.text().equals("<<")) {
        return Optional.of("YAML 1.2 merges nothing with \"<<\"; write the keys out");
      }
      if (scalar.plain() && scalar.text().isEmpty()) {
        return Optional.of("there is no key before the colon; write one");
      }
      Optional<Place> first = Optional.ofNullable(seen.putIfAbsent(scalar.text(), scalar.place()));
      if (first.isPresent()) {
        return Optional.of(
            "this key is given twice, first in line %d; remove one of them"
                .formatted(first.get().line()));
      }
      key = Optional.of(scalar);
      return Optional.empty();
    }

    @Override
    public String nextStep() {
      return key.map(scalar -> Problem.excerpt(scalar.text())).orElse("");
    }

    @Override
    public Node close() {
      return new Node.Mapping(place, fields);
    }
  }
}
