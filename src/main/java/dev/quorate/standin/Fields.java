package dev.quorate.standin;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How the fields of one GraphQL type are answered.
final class Fields<T> {
  private final Map<String, Resolver<T>> all = new HashMap<>();

  /// Answers one field of one thing.
  interface Resolver<T> {
    @Nullable Object of(T source, Ask ask);
  }

  Fields<T> add(String name, Function<T, ? extends @Nullable Object> value) {
    return ask(name, (source, _) -> value.apply(source));
  }

  Fields<T> ask(String name, Resolver<T> resolver) {
    all.put(name, resolver);
    return this;
  }

  Fields<T> with(Fields<? super T> others) {
    others.all.forEach((name, resolver) -> all.put(name, resolver::of));
    return this;
  }

  Map<String, Resolver<T>> all() {
    return all;
  }
}
