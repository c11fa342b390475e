package dev.quorate.standin;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The types of the schema and how their fields are answered, and which type each thing has.
final class GraphQlTypes {
  private final Map<String, Fields<?>> types = new HashMap<>();

  GraphQlTypes() {
    QueryTypes.addTo(this);
    RepositoryTypes.addTo(this);
    PullTypes.addTo(this);
    RemarkTypes.addTo(this);
    ReportTypes.addTo(this);
    PeopleTypes.addTo(this);
  }

  GraphQlTypes add(String name, Fields<?> fields) {
    types.put(name, fields);
    return this;
  }

  Fields<?> of(String type) {
    return types.getOrDefault(type, new Fields<>());
  }

  /// The type of an object of an interface or union.
  static String typeOf(Object thing) {
    return switch (thing) {
      case TimelineItem item -> item.type();
      case Account account -> account.sort();
      case Blob _ -> "Blob";
      case Tree _ -> "Tree";
      case Status _ -> "StatusContext";
      case Comment _ -> "IssueComment";
      case Review _ -> "PullRequestReview";
      case InlineComment _ -> "PullRequestReviewComment";
      case Pull _ -> "PullRequest";
      default -> thing.getClass().getSimpleName();
    };
  }

  static Fields<Entity> entity() {
    return new Fields<Entity>().add("id", Entity::nodeId).add("createdAt", Entity::createdAt);
  }

  /// What is null for an account that is gone.
  static @Nullable Account standing(@Nullable Account account) {
    return account == null || account.isDeleted() ? null : account;
  }
}
