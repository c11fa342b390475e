package dev.quorate.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/// A delivery's JSON, or a part of it. Fields are named by their path, as in `pull_request.number`.
record Payload(JsonNode json) {

  Optional<String> findText(String path) {
    return find(path).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  String text(String path) {
    return require(findText(path), path, "is not a text");
  }

  /// Ids and numbers; GitHub's are all positive.
  Optional<Long> findNumber(String path) {
    return find(path)
        .filter(node -> node.isIntegralNumber() && node.canConvertToLong())
        .map(JsonNode::longValue)
        .filter(number -> number > 0);
  }

  long number(String path) {
    return require(findNumber(path), path, "is not a positive whole number");
  }

  /// The number of a pull request.
  int pullNumber(String path) {
    return require(
        findNumber(path).filter(number -> number <= Integer.MAX_VALUE).map(Long::intValue),
        path,
        "is not a pull request's number");
  }

  boolean hasObject(String path) {
    return find(path).filter(JsonNode::isObject).isPresent();
  }

  void requireObject(String path) {
    if (!hasObject(path)) {
      throw malformed(path, "is not an object");
    }
  }

  <T> List<T> list(String path, Function<Payload, T> read) {
    JsonNode array = require(find(path).filter(JsonNode::isArray), path, "is not a list");
    return StreamSupport.stream(array.spliterator(), false)
        .map(element -> read.apply(new Payload(element)))
        .toList();
  }

  Optional<JsonNode> find(String path) {
    JsonNode node = json;
    for (String name : path.split("\\.", -1)) {
      node = node.path(name);
    }
    return Optional.of(node).filter(found -> !found.isMissingNode() && !found.isNull());
  }

  private <T> T require(Optional<T> value, String path, String wrong) {
    return value.orElseThrow(() -> malformed(path, wrong));
  }

  private MalformedPayloadException malformed(String path, String wrong) {
    return new MalformedPayloadException(path, find(path).isPresent() ? wrong : "is missing");
  }
}
