package dev.quorate.standin;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What GitHub keeps of a pull request's life.
public final class TimelineItem extends Entity {
  private final Pull pull;
  private final String type;
  private final User actor;
  private final Json fields;

  /// @param type its type in GraphQL
  /// @param fields its own fields there
  TimelineItem(Pull pull, String type, User actor, Json fields) {
    super(pull.world, type.replaceAll("[a-z]", ""), pull.world.nextLarge());
    this.pull = pull;
    this.type = type;
    this.actor = actor;
    this.fields = fields;
  }

  Pull pull() {
    return pull;
  }

  /// By its name in GraphQL, such as `ClosedEvent`.
  public String type() {
    return type;
  }

  public User actor() {
    return actor;
  }

  /// One of its own fields in GraphQL; null where it has none of that name.
  public @Nullable Object field(String name) {
    return fields.get(name);
  }

  /// Its name among the `itemTypes`, such as `CLOSED_EVENT`.
  String itemType() {
    return type.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }
}
