package dev.quorate.standin;

import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeRuntimeWiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// GitHub's schema, as far as it is kept, with what answers each field. A field that nothing
/// answers is a mistake that shows at once.
final class GraphQlSchema {
  /// What the fields of a query or mutation themselves are asked of.
  private static final Object TOP = new Object();

  private final Faults faults;

  private GraphQlSchema(Faults faults) {
    this.faults = faults;
  }

  static GraphQLSchema build(Faults faults) {
    return new GraphQlSchema(faults).schema();
  }

  private GraphQLSchema schema() {
    TypeDefinitionRegistry registry = new SchemaParser().parse(text());
    RuntimeWiring.Builder wiring =
        RuntimeWiring.newRuntimeWiring().strictMode(false).scalar(Scalars.wideInt());
    registry.scalars().keySet().stream()
        .filter(name -> !graphql.schema.idl.ScalarInfo.isGraphqlSpecifiedScalar(name))
        .forEach(name -> wiring.scalar(Scalars.text(name)));
    GraphQlTypes types = new GraphQlTypes();
    registry
        .types()
        .values()
        .forEach(
            type -> {
              switch (type) {
                case ObjectTypeDefinition object -> wiring.type(wire(object, types));
                case InterfaceTypeDefinition named -> wiring.type(resolving(named.getName()));
                case UnionTypeDefinition named -> wiring.type(resolving(named.getName()));
                default -> {}
              }
            });
    return new SchemaGenerator().makeExecutableSchema(registry, wiring.build());
  }

  private static TypeRuntimeWiring resolving(String type) {
    return TypeRuntimeWiring.newTypeWiring(type)
        .typeResolver(
            environment ->
                environment.getSchema().getObjectType(GraphQlTypes.typeOf(environment.getObject())))
        .build();
  }

  private TypeRuntimeWiring wire(ObjectTypeDefinition type, GraphQlTypes types) {
    Fields<?> fields =
        type.getName().endsWith("Connection") ? QueryTypes.connection() : types.of(type.getName());
    TypeRuntimeWiring.Builder wiring = TypeRuntimeWiring.newTypeWiring(type.getName());
    for (FieldDefinition field : type.getFieldDefinitions()) {
      wiring.dataFetcher(field.getName(), fetcher(type.getName(), field.getName(), fields));
    }
    return wiring.build();
  }

  @SuppressWarnings("unchecked")
  private <T> DataFetcher<Object> fetcher(String type, String field, Fields<T> fields) {
    Fields.Resolver<T> resolver = fields.all().get(field);
    if (resolver == null) {
      throw new IllegalStateException(
          "kept.txt has " + type + "." + field + ", no code answers it");
    }
    String name = type + "." + field;
    return environment -> {
      if (faults.isBroken(name)) {
        throw new GraphQlRefusal(
            "SERVICE_UNAVAILABLE", "Something went wrong while executing your query.");
      }
      T source = (T) Objects.requireNonNullElse(environment.getSource(), TOP);
      Object value = resolver.of(source, new Ask(environment));
      Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
      return plain instanceof Instant instant ? instant.toString() : plain;
    };
  }

  private static String text() {
    try (InputStream in = GraphQlSchema.class.getResourceAsStream("/standin/schema.graphql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
