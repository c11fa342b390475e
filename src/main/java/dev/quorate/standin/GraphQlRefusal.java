package dev.quorate.standin;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.List;

/// GitHub's GraphQL interface says no to one field; the others may still be answered.
final class GraphQlRefusal extends RuntimeException implements GraphQLError {
  private static final long serialVersionUID = 1;

  private final String type;

  GraphQlRefusal(String type, String message) {
    super(message, null, false, false);
    this.type = type;
  }

  static GraphQlRefusal notFound(String message) {
    return new GraphQlRefusal("NOT_FOUND", message);
  }

  static GraphQlRefusal forbidden() {
    return new GraphQlRefusal("FORBIDDEN", "Resource not accessible by integration");
  }

  /// GitHub's word for it.
  String type() {
    return type;
  }

  @Override
  public List<SourceLocation> getLocations() {
    return List.of();
  }

  @Override
  public ErrorClassification getErrorType() {
    return ErrorClassification.errorClassification(type);
  }
}
