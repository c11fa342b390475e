package dev.quorate.standin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One page of a GraphQL list. A cursor names the item after which the next page begins, so that
/// what comes or goes meanwhile shifts nothing.
final class Page {
  private static final int MOST = 100;

  private final List<?> whole;
  private final List<?> nodes;
  private final List<String> keys;
  private final int start;

  private Page(List<?> whole, List<String> keys, int start, int end) {
    this.whole = whole;
    this.nodes = whole.subList(start, end);
    this.keys = keys;
    this.start = start;
  }

  /// A page of things that have ids.
  static Page of(Ask ask, List<? extends Entity> all) {
    return of(ask, all, entity -> Long.toString(entity.id()));
  }

  /// @param key what an item is known by when the next page is asked for; where it has gone, the
  ///   next higher number
  static <T> Page of(Ask ask, List<T> all, Function<T, String> key) {
    Integer first = ask.number("first");
    Integer last = ask.number("last");
    check(ask.field(), first, last);
    List<String> keys = all.stream().map(key).collect(Collectors.toUnmodifiableList());
    int start = ask.text("after") == null ? 0 : after(keys, decode(ask.text("after")));
    int end = ask.text("before") == null ? all.size() : before(keys, decode(ask.text("before")));
    end = Math.max(start, end);
    if (first != null) {
      end = Math.min(end, start + first);
    } else if (last != null) {
      start = Math.max(start, end - last);
    }
    return new Page(all, keys, start, end);
  }

  private static void check(String field, @Nullable Integer first, @Nullable Integer last) {
    if (first == null && last == null) {
      throw new GraphQlRefusal(
          "MISSING_PAGINATION_BOUNDARIES",
          "You must provide a `first` or `last` value to properly paginate the `%s` connection."
              .formatted(field));
    }
    check(field, "first", first);
    check(field, "last", last);
  }

  private static void check(String field, String name, @Nullable Integer size) {
    if (size != null && size > MOST) {
      throw new GraphQlRefusal(
          "EXCESSIVE_PAGINATION",
          "Requesting %d records on the `%s` connection exceeds the `%s` limit of %d records."
              .formatted(size, field, name, MOST));
    }
    if (size != null && size < 0) {
      throw new GraphQlRefusal(
          "INVALID_PAGINATION", "`%s` on the `%s` connection is negative".formatted(name, field));
    }
  }

  private static int after(List<String> keys, String key) {
    int index = keys.indexOf(key);
    return index >= 0 ? index + 1 : before(keys, key);
  }

  private static int before(List<String> keys, String key) {
    int index = keys.indexOf(key);
    if (index >= 0) {
      return index;
    }
    long gone = Long.parseLong(key);
    return IntStream.range(0, keys.size())
        .filter(i -> Long.parseLong(keys.get(i)) > gone)
        .findFirst()
        .orElse(keys.size());
  }

  private static String encode(String key) {
    byte[] text = ("cursor:v2:" + key).getBytes(StandardCharsets.US_ASCII);
    return Base64.getEncoder().encodeToString(text);
  }

  private static String decode(String cursor) {
    try {
      String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.US_ASCII);
      if (text.matches("cursor:v2:\\d+")) {
        return text.substring("cursor:v2:".length());
      }
    } catch (IllegalArgumentException _) {
      // refused below
    }
    throw new GraphQlRefusal(
        "INVALID_CURSOR_ARGUMENTS", "`" + cursor + "` does not appear to be a valid cursor.");
  }

  List<?> nodes() {
    return nodes;
  }

  List<?> whole() {
    return whole;
  }

  boolean hasNext() {
    return start + nodes.size() < whole.size();
  }

  boolean hasPrevious() {
    return start > 0;
  }

  @Nullable String startCursor() {
    return nodes.isEmpty() ? null : encode(keys.get(start));
  }

  @Nullable String endCursor() {
    return nodes.isEmpty() ? null : encode(keys.get(start + nodes.size() - 1));
  }
}
