package dev.quorate.github;

import java.net.URI;

/// Where GitHub's two interfaces are: `https://api.github.com` and its `/graphql`, or those of an
/// Enterprise Server.
public record ApiAddresses(URI rest, URI graphQl) {
  public ApiAddresses {
    String text = rest.toString();
    rest = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : rest;
  }

  /// The address of a REST path such as `/app`.
  URI rest(String path) {
    return URI.create(rest + path);
  }
}
