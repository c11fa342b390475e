package dev.quorate.policyfile;

import dev.quorate.yaml.Node;
import dev.quorate.yaml.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A map of the config.
record Section(Node.Mapping mapping, Value value) {

  /// A map that may have these keys alone; each other one is reported with the nearest of them.
  static Section of(Node.Mapping mapping, Value value, List<String> keys) {
    Set<String> known = new HashSet<>(keys);
    Section section = new Section(mapping, value);
    for (Node.Field field : mapping.fields()) {
      String key = field.key().text();
      if (!known.contains(key)) {
        value
            .problems()
            .add(
                field.key().place(),
                section.path(key),
                "there is no such key; the nearest is %s (keys here: %s)"
                    .formatted(NearestKey.of(key, keys), String.join(", ", keys)));
      }
    }
    return section;
  }

  Optional<Value> find(String key) {
    return mapping.findField(key).map(this::valueOf);
  }

  Value valueOf(Node.Field field) {
    return new Value(field.value(), path(field.key().text()), value.problems());
  }

  private String path(String key) {
    String shown = Problem.excerpt(key);
    return value.key().isEmpty() ? shown : value.key() + "." + shown;
  }

  void reportAt(Node.Scalar key, String text) {
    value.problems().add(key.place(), path(key.text()), text);
  }
}
