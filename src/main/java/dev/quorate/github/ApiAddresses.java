package dev.quorate.github;

import java.net.URI;
import java.util.Objects;

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

  /// Whether an address is on the server of one of the two.
  boolean include(URI address) {
    return isBeside(rest, address) || isBeside(graphQl, address);
  }

  /// Whether two addresses are on one server, asked in the same way.
  static boolean isBeside(URI one, URI other) {
    return Objects.equals(one.getScheme(), other.getScheme())
        && Objects.equals(one.getAuthority(), other.getAuthority());
  }
}
