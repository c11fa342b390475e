package dev.quorate.standin;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One field that is asked for, with its arguments, and who asks.
record Ask(DataFetchingEnvironment environment) {

  String field() {
    return environment.getField().getName();
  }

  /// A text; null where it was not given.
  @Nullable String text(String name) {
    return (String) environment.getArguments().get(name);
  }

  /// A text that the schema requires.
  String required(String name) {
    return Objects.requireNonNull(text(name), name);
  }

  /// A text that the schema requires in an input object.
  String required(String name, String field) {
    return Objects.requireNonNull(text(name, field), field);
  }

  /// A whole number; null where it was not given.
  @Nullable Integer number(String name) {
    return (Integer) environment.getArguments().get(name);
  }

  /// A list of texts; null where it was not given.
  @Nullable List<String> texts(String name) {
    List<?> given = (List<?>) environment.getArguments().get(name);
    return given == null ? null : given.stream().map(Object::toString).toList();
  }

  /// A field of an input object; null where either was not given.
  @Nullable String text(String name, String field) {
    Map<?, ?> given = (Map<?, ?>) environment.getArguments().get(name);
    return given == null ? null : (String) given.get(field);
  }

  /// A number of an input object; null where either was not given.
  @Nullable Integer number(String name, String field) {
    Map<?, ?> given = (Map<?, ?>) environment.getArguments().get(name);
    return given == null ? null : (Integer) given.get(field);
  }

  World world() {
    return environment.getGraphQlContext().get(World.class);
  }

  Caller.AsInstallation caller() {
    return environment.getGraphQlContext().get(Caller.class);
  }

  /// Refuses what the installation has no permission for.
  void need(Repository repository, String permission, String level) {
    if (!caller().may(repository, permission, level)) {
      throw GraphQlRefusal.forbidden();
    }
  }
}
