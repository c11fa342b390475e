package dev.quorate.standin;

/// A request that reached the stand-in, and how it was answered.
///
/// @param operation the name of the GraphQL document, or nothing
/// @param status 0 where the connection was dropped
public record Request(String method, String path, String operation, String body, int status) {

  /// Such as `Pull` for GraphQL and `POST /repos/o/r/check-runs` for REST.
  public String name() {
    return operation.isEmpty() ? method + " " + path : operation;
  }

  /// Whether it asks for a token, which serves many others.
  public boolean isForToken() {
    return path.endsWith("/access_tokens");
  }

  /// Whether it changes something.
  public boolean writes() {
    return (!method.equals("GET") && operation.isEmpty() && !isForToken())
        || operation.equals("React");
  }

  @Override
  public String toString() {
    return name() + " " + status;
  }
}
