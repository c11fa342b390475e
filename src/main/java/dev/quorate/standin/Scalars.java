package dev.quorate.standin;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;
import java.util.Objects;

/// GitHub's scalars: texts, and numbers. Its `Int` gives more than 32 bits where an id has outgrown
/// them, and `BigInt` gives a text.
final class Scalars {
  private Scalars() {}

  static GraphQLScalarType text(String name) {
    return GraphQLScalarType.newScalar().name(name).coercing(new Text()).build();
  }

  static GraphQLScalarType wideInt() {
    return GraphQLScalarType.newScalar().name("Int").coercing(new WideInt()).build();
  }

  private static final class Text implements Coercing<String, String> {
    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
      return value.toString();
    }

    @Override
    public String parseValue(Object value, GraphQLContext context, Locale locale) {
      if (value instanceof String text) {
        return text;
      }
      throw new CoercingParseValueException("a text is needed");
    }

    @Override
    public String parseLiteral(
        Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
      if (literal instanceof StringValue text) {
        return Objects.requireNonNull(text.getValue());
      }
      throw new CoercingParseLiteralException("a text is needed");
    }
  }

  private static final class WideInt implements Coercing<Integer, Number> {
    @Override
    public Number serialize(Object value, GraphQLContext context, Locale locale) {
      return (Number) value;
    }

    @Override
    public Integer parseValue(Object value, GraphQLContext context, Locale locale) {
      if (value instanceof Integer number) {
        return number;
      }
      throw new CoercingParseValueException("a number is needed");
    }

    @Override
    public Integer parseLiteral(
        Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
      if (literal instanceof IntValue number) {
        return number.getValue().intValueExact();
      }
      throw new CoercingParseLiteralException("a number is needed");
    }
  }
}
