package dev.quorate.standin;

import java.util.Locale;
import java.util.Map;

/// What GitHub keeps of a pull request's life.
final class TimelineItem extends Entity {
  private final Pull pull;
  private final String type;
  private final User actor;
  private final Map<String, Object> fields;

  /// @param type its type in GraphQL
  /// @param fields its own fields there
  TimelineItem(Pull pull, String type, User actor, Map<String, Object> fields) {
    super(pull.world, type.replaceAll("[a-z]", ""), pull.world.nextLarge());
    this.pull = pull;
    this.type = type;
    this.actor = actor;
    this.fields = fields;
  }

  Pull pull() {
    return pull;
  }

  String type() {
    return type;
  }

  User actor() {
    return actor;
  }

  Object field(String name) {
    return fields.get(name);
  }

  /// Its name among the `itemTypes`, such as `CLOSED_EVENT`.
  String itemType() {
    return type.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }
}
