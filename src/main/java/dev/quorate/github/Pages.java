package dev.quorate.github;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Reads a GraphQL list to its end.
final class Pages {
  private Pages() {}

  /// @param first the list's first page
  /// @param next asks for the page after a cursor
  static List<Json> all(Json first, Function<String, Json> next) {
    List<Json> all = new ArrayList<>();
    Json page = first;
    page.list("nodes").forEach(all::add);
    while (page.object("pageInfo").flag("hasNextPage")) {
      page = next.apply(page.object("pageInfo").text("endCursor"));
      page.list("nodes").forEach(all::add);
    }
    return all;
  }
}
