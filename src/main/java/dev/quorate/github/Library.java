package dev.quorate.github;

import dev.quorate.forge.ForgeException;
import java.io.IOException;
import org.kohsuke.github.GHException;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;

/// The library for GitHub's REST interface, spoken as the App or as one of its installations. Its
/// objects are not safe to share between threads, so each piece of work gets its own.
final class Library {
  private final ApiAddresses addresses;
  private final AuthorisedHttp http;

  Library(ApiAddresses addresses, AuthorisedHttp http) {
    this.addresses = addresses;
    this.http = http;
  }

  /// Work with the library.
  interface Work<T> {
    T with(GitHub github) throws IOException;
  }

  /// Work with the library that has no result.
  interface Errand {
    void with(GitHub github) throws IOException;
  }

  <T> T ask(Work<T> work) {
    LibraryConnector connector = new LibraryConnector(http);
    try {
      return work.with(github(connector));
    } catch (IOException | GHException e) {
      throw new ForgeException(connector.last() + ": an answer that cannot be read", e);
    }
  }

  void tell(Errand errand) {
    ask(
        github -> {
          errand.with(github);
          return "done";
        });
  }

  private GitHub github(LibraryConnector connector) throws IOException {
    return new GitHubBuilder()
        .withEndpoint(addresses.rest().toString())
        .withConnector(connector)
        .build();
  }
}
