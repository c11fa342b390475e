package dev.quorate.github;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;

/// One request to GitHub, without its authorisation.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Call(ApiCalls.Sort sort, String method, URI uri, Optional<byte[]> body) {

  static Call get(URI uri) {
    return new Call(ApiCalls.Sort.REST, "GET", uri, Optional.empty());
  }

  Call at(URI other) {
    return new Call(sort, method, other, body);
  }

  boolean reads() {
    return method.equals("GET");
  }

  BodyPublisher publisher() {
    return body.map(BodyPublishers::ofByteArray).orElseGet(BodyPublishers::noBody);
  }

  HttpRequest.Builder builder() {
    HttpRequest.Builder builder = HttpRequest.newBuilder(uri).method(method, publisher());
    body.ifPresent(_ -> builder.header("Content-Type", "application/json"));
    return builder;
  }

  /// Method and path, for messages.
  @Override
  public String toString() {
    return method + " " + uri.getRawPath();
  }
}
