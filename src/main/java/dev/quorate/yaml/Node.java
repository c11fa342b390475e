package dev.quorate.yaml;

import java.util.List;
import java.util.Optional;

/// A value in a YAML document. Aliases stand resolved: the node then has the place of its anchor.
public sealed interface Node {

  Place place();

  /// Keys with their values in the file's order; no key stands twice.
  record Mapping(Place place, List<Field> fields) implements Node {
    public Mapping {
      fields = List.copyOf(fields);
    }

    public Optional<Field> findField(String key) {
      return fields.stream().filter(field -> field.key().text().equals(key)).findFirst();
    }
  }

  /// A list.
  record Sequence(Place place, List<Node> items) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /// A text as it stands, without its quotes and escapes.
  ///
  /// @param plain whether it stands without quotes, so that it may be a number, a boolean or
  ///   nothing under the core schema of YAML 1.2
  record Scalar(Place place, String text, boolean plain) implements Node {

    /// Whether it is YAML's null: nothing at all, `~` or `null`.
    public boolean isNull() {
      return plain
          && switch (text) {
            case "", "~", "null", "Null", "NULL" -> true;
            default -> false;
          };
    }

    /// The boolean it is, if it is one; `on`, `off`, `yes` and `no` are texts.
    public Optional<Boolean> findBoolean() {
      return switch (plain ? text : "") {
        case "true", "True", "TRUE" -> Optional.of(true);
        case "false", "False", "FALSE" -> Optional.of(false);
        default -> Optional.empty();
      };
    }
  }

  /// A key and its value.
  record Field(Node.Scalar key, Node value) {}
}
