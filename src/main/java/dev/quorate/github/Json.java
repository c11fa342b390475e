package dev.quorate.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quorate.forge.ForgeException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One JSON object of an answer of GitHub. What must be there and is not makes the answer unusable;
/// what may be null is looked for with `find…`.
///
/// @param source the request it comes from, for messages
record Json(String source, JsonNode node) {

  String text(String field) {
    return findText(field).orElseThrow(() -> lacking(field));
  }

  Optional<String> findText(String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
  }

  /// A whole number; GitHub writes those of more than 32 bits as texts.
  long number(String field) {
    return findNumber(field).orElseThrow(() -> lacking(field));
  }

  Optional<Long> findNumber(String field) {
    try {
      return findText(field).map(Long::valueOf);
    } catch (NumberFormatException _) {
      throw lacking(field);
    }
  }

  boolean flag(String field) {
    JsonNode value = node.path(field);
    if (!value.isBoolean()) {
      throw lacking(field);
    }
    return value.asBoolean();
  }

  Instant instant(String field) {
    return findInstant(field).orElseThrow(() -> lacking(field));
  }

  Optional<Instant> findInstant(String field) {
    try {
      return findText(field).map(Instant::parse);
    } catch (DateTimeException _) {
      throw lacking(field);
    }
  }

  Json object(String field) {
    return find(field).orElseThrow(() -> lacking(field));
  }

  Optional<Json> find(String field) {
    JsonNode value = node.path(field);
    return value.isObject() ? Optional.of(new Json(source, value)) : Optional.empty();
  }

  /// The objects of a list; what GitHub withholds is null there and left out.
  Stream<Json> list(String field) {
    JsonNode value = node.path(field);
    if (!value.isArray()) {
      throw lacking(field);
    }
    return value.valueStream().filter(JsonNode::isObject).map(each -> new Json(source, each));
  }

  /// The texts of a list.
  List<String> texts(String field) {
    JsonNode value = node.path(field);
    if (!value.isArray()) {
      throw lacking(field);
    }
    return value.valueStream().map(JsonNode::asText).toList();
  }

  private ForgeException lacking(String field) {
    return new ForgeException(
        source + ": an answer without a usable `" + field + "`", Optional.empty());
  }
}
