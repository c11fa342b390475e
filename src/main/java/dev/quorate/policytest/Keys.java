package dev.quorate.policytest;

import dev.quorate.account.Login;
import dev.quorate.policy.DurationText;
import dev.quorate.yaml.Node;
import dev.quorate.yaml.Node.Mapping;
import dev.quorate.yaml.Node.Scalar;
import dev.quorate.yaml.Node.Sequence;
import dev.quorate.yaml.Place;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The keys of one map in a policy test. A key that is not allowed, or a value of a wrong sort,
/// makes the test invalid.
final class Keys {
  private static final int LAST_YEAR = 9999;

  private final Mapping mapping;

  private Keys(Mapping mapping) {
    this.mapping = mapping;
  }

  /// The keys of `node`, which is called `what` in errors.
  static Keys of(Node node, String what) {
    if (node instanceof Mapping mapping) {
      return new Keys(mapping);
    }
    throw new InvalidStory(node.place(), what + " is a map of keys");
  }

  Keys allow(String... allowed) {
    List<String> known = List.of(allowed);
    for (Node.Field field : mapping.fields()) {
      String key = field.key().text();
      if (!known.contains(key)) {
        throw new InvalidStory(
            field.key().place(),
            "the key %s means nothing here; write one of: %s"
                .formatted(key, String.join(", ", known)));
      }
    }
    return this;
  }

  Place place() {
    return mapping.place();
  }

  boolean has(String key) {
    return mapping.findField(key).isPresent();
  }

  List<String> names() {
    return mapping.fields().stream().map(field -> field.key().text()).toList();
  }

  List<Node.Field> fields() {
    return mapping.fields();
  }

  Optional<Node> find(String key) {
    return mapping.findField(key).map(Node.Field::value);
  }

  Node require(String key) {
    return find(key).orElseThrow(() -> new InvalidStory(place(), "the key " + key + " is missing"));
  }

  String text(String key) {
    return text(require(key), key);
  }

  Optional<String> findText(String key) {
    return find(key).map(node -> text(node, key));
  }

  boolean flag(String key) {
    return find(key).map(node -> flag(node, key)).orElse(false);
  }

  List<Node> list(String key) {
    return find(key).map(node -> list(node, key)).orElse(List.of());
  }

  List<Login> logins(String key) {
    return list(key).stream().map(node -> login(node, key)).toList();
  }

  Login login(String key) {
    return login(require(key), key);
  }

  /// A map from any text to a text or to nothing.
  Map<String, Optional<String>> texts(String key) {
    Map<String, Optional<String>> texts = new LinkedHashMap<>();
    find(key)
        .map(node -> of(node, key))
        .ifPresent(
            keys ->
                keys.mapping.fields().stream()
                    .forEach(
                        field -> texts.put(field.key().text(), textOrNothing(field.value(), key))));
    return texts;
  }

  private static Optional<String> textOrNothing(Node node, String key) {
    return node instanceof Scalar scalar && scalar.isNull()
        ? Optional.empty()
        : Optional.of(text(node, key));
  }

  /// An instant, or a duration since the opening.
  Instant instant(String key, Instant opened) {
    Scalar scalar = scalar(require(key), key);
    return DurationText.find(scalar.text()).map(opened::plus).orElseGet(() -> instant(scalar, key));
  }

  Instant instant(String key) {
    return instant(scalar(require(key), key), key);
  }

  /// Years of more than four digits are left out: to them no duration could be added.
  private static Instant instant(Scalar scalar, String key) {
    try {
      OffsetDateTime read = OffsetDateTime.parse(scalar.text());
      if (read.getYear() >= 0 && read.getYear() <= LAST_YEAR) {
        return read.toInstant();
      }
    } catch (DateTimeException e) {
      // said below
    }
    throw new InvalidStory(
        scalar.place(),
        "%s: %s is no time; write a duration since the opening such as 71h59m59s, or an instant"
                .formatted(key, scalar.text())
            + " such as 2026-01-05T12:00:00Z");
  }

  int wholeNumber(String key) {
    Scalar scalar = scalar(require(key), key);
    try {
      int number = Integer.parseInt(scalar.text());
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new InvalidStory(scalar.place(), key + " is a whole number of at least 0");
  }

  static Login login(Node node, String key) {
    return new Login(word(node, key));
  }

  /// A text that is not blank.
  String word(String key) {
    return word(require(key), key);
  }

  private static String word(Node node, String key) {
    String text = text(node, key);
    if (text.isBlank()) {
      throw new InvalidStory(node.place(), key + " is blank");
    }
    return text;
  }

  static String text(Node node, String key) {
    return scalar(node, key).text();
  }

  static Scalar scalar(Node node, String key) {
    if (node instanceof Scalar scalar && !scalar.isNull()) {
      return scalar;
    }
    throw new InvalidStory(node.place(), key + " is a text");
  }

  static List<Node> list(Node node, String key) {
    if (node instanceof Sequence sequence) {
      return sequence.items();
    }
    throw new InvalidStory(node.place(), key + " is a list");
  }

  private static boolean flag(Node node, String key) {
    return scalar(node, key)
        .findBoolean()
        .orElseThrow(() -> new InvalidStory(node.place(), key + " is true or false"));
  }
}
