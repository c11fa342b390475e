package dev.quorate.github;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/// Lets the library send its requests our way: with our headers, time limits and count, and with no
/// retries of its own. It never sees a refusal, so it never waits or asks again on its own account.
final class LibraryConnector implements GitHubConnector {
  private final AuthorisedHttp http;
  private Optional<Call> last = Optional.empty();

  LibraryConnector(AuthorisedHttp http) {
    this.http = http;
  }

  @Override
  public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
    Call call =
        new Call(
            ApiCalls.Sort.REST,
            request.method(),
            URI.create(request.url().toString()),
            body(request));
    last = Optional.of(call);
    Reply reply = http.send(call).orThrow();
    return new GitHubConnectorResponse(request, reply.status(), reply.headers().map()) {
      @Override
      protected InputStream rawBodyStream() {
        return new ByteArrayInputStream(reply.body());
      }
    };
  }

  /// The last request, for messages.
  String last() {
    return last.map(Call::toString).orElse("a request");
  }

  private static Optional<byte[]> body(GitHubConnectorRequest request) throws IOException {
    try (InputStream in = request.body()) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }
}
