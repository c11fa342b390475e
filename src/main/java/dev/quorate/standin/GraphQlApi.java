package dev.quorate.standin;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.DataFetcherResult;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// GitHub's GraphQL interface.
final class GraphQlApi {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final World world;
  private final GraphQL engine;

  GraphQlApi(World world, Faults faults) {
    this.world = world;
    this.engine =
        GraphQL.newGraphQL(GraphQlSchema.build(faults))
            .defaultDataFetcherExceptionHandler(refusals())
            .build();
  }

  /// The name of the operation in a request's body; nothing where there is none.
  static String operation(String body) {
    return Json.read(body)
        .map(json -> json.path("query").asText(""))
        .flatMap(GraphQlApi::parse)
        .flatMap(document -> document.getFirstDefinitionOfType(OperationDefinition.class))
        .map(OperationDefinition::getName)
        .orElse("");
  }

  private static Optional<Document> parse(String query) {
    try {
      return Optional.of(Parser.parse(query));
    } catch (InvalidSyntaxException _) {
      return Optional.empty();
    }
  }

  Answer answer(Caller.AsInstallation caller, JsonNode body) {
    if (!body.path("query").isTextual()) {
      throw new Refusal(
          Answer.message(400, "A query attribute must be specified and must be a string."));
    }
    String query = body.path("query").asText();
    long nodes = parse(query).map(NodeLimit::count).orElse(0L);
    if (nodes > NodeLimit.MOST) {
      return errors(
          "MAX_NODE_LIMIT_EXCEEDED",
          "This query requests up to %d possible nodes which exceeds the maximum limit of %d."
              .formatted(nodes, NodeLimit.MOST));
    }
    Map<String, Object> variables =
        body.path("variables").isObject()
            ? JSON.convertValue(body.path("variables"), new TypeReference<>() {})
            : Map.of();
    ExecutionResult result =
        engine.execute(
            ExecutionInput.newExecutionInput(query)
                .variables(variables)
                .graphQLContext(Map.of(World.class, world, Caller.class, caller))
                .build());
    return Answer.ok(whole(result));
  }

  /// Also how a rate limit shows: with the status 200.
  static Answer errors(String type, String message) {
    return Answer.ok(Json.of("errors", List.of(Json.of("type", type, "message", message))));
  }

  private static Json whole(ExecutionResult result) {
    Json whole = new Json();
    if (result.isDataPresent()) {
      whole.put("data", result.<Object>getData());
    }
    if (!result.getErrors().isEmpty()) {
      whole.put("errors", result.getErrors().stream().map(GraphQlApi::error).toList());
    }
    return whole;
  }

  private static Json error(GraphQLError error) {
    Json json = new Json();
    if (error.getErrorType() != null && error.getPath() != null) {
      json.put("type", error.getErrorType().toString());
    }
    if (error.getPath() != null) {
      json.put("path", error.getPath());
    }
    if (error.getLocations() != null) {
      json.put(
          "locations",
          error.getLocations().stream()
              .map(at -> Json.of("line", at.getLine(), "column", at.getColumn()))
              .toList());
    }
    return json.with("message", error.getMessage());
  }

  /// Looks for each of a list; whatever is refused is null, with an error of its own.
  static Object each(Ask ask, List<String> ids, Function<String, Object> find) {
    List<Object> found = new ArrayList<>();
    List<GraphQLError> errors = new ArrayList<>();
    for (String id : ids) {
      try {
        found.add(find.apply(id));
      } catch (GraphQlRefusal refusal) {
        errors.add(
            at(ask.environment().getExecutionStepInfo().getPath().segment(found.size()), refusal));
        found.add(null);
      }
    }
    return DataFetcherResult.newResult().data(found).errors(errors).build();
  }

  private static GraphQLError at(graphql.execution.ResultPath path, GraphQlRefusal refusal) {
    return GraphQLError.newError()
        .message("%s", refusal.getMessage())
        .path(path)
        .errorType(refusal.getErrorType())
        .build();
  }

  private static DataFetcherExceptionHandler refusals() {
    return parameters -> {
      GraphQlRefusal refusal =
          parameters.getException() instanceof GraphQlRefusal known
              ? known
              : new GraphQlRefusal(
                  "INTERNAL", "Something went wrong: " + parameters.getException());
      GraphQLError error =
          GraphQLError.newError()
              .message("%s", refusal.getMessage())
              .path(parameters.getPath())
              .location(parameters.getSourceLocation())
              .errorType(refusal.getErrorType())
              .build();
      return CompletableFuture.completedFuture(
          DataFetcherExceptionHandlerResult.newResult(error).build());
    };
  }
}
