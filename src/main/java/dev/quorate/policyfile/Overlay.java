package dev.quorate.policyfile;

import dev.quorate.yaml.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/// How `extends` combines two files: maps key by key, while a list or a scalar takes the place of
/// what was there. The extended file's keys come first.
final class Overlay {
  private Overlay() {}

  static Node.Mapping of(Node.Mapping below, Node.Mapping above) {
    Map<String, Node.Field> fields = new LinkedHashMap<>();
    below.fields().forEach(field -> fields.put(field.key().text(), field));
    for (Node.Field field : above.fields()) {
      fields.merge(field.key().text(), field, Overlay::of);
    }
    return new Node.Mapping(above.place(), fields.values().stream().toList());
  }

  private static Node.Field of(Node.Field below, Node.Field above) {
    return below.value() instanceof Node.Mapping one && above.value() instanceof Node.Mapping other
        ? new Node.Field(above.key(), of(one, other))
        : above;
  }
}
