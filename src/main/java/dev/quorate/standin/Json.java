package dev.quorate.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A JSON object that is being written. Instants and optional values may be put in as they are.
final class Json extends LinkedHashMap<String, @Nullable Object> {
  private static final long serialVersionUID = 1;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Json of(@Nullable Object... namesAndValues) {
    Json json = new Json();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      json.put((String) Objects.requireNonNull(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return json;
  }

  @Override
  public @Nullable Object put(String name, @Nullable Object value) {
    return super.put(
        name,
        switch (value) {
          case Optional<?> optional -> plain(optional.orElse(null));
          case null, default -> plain(value);
        });
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return value instanceof Instant instant ? instant.toString() : value;
  }

  Json with(String name, @Nullable Object value) {
    put(name, value);
    return this;
  }

  static String write(@Nullable Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What a text says, or nothing where it is no JSON.
  static Optional<JsonNode> read(String text) {
    try {
      return Optional.ofNullable(MAPPER.readTree(text));
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }
}
