package dev.quorate.settings;

import java.net.URI;

/// Where GitHub's two APIs are; both without a slash at the end.
public record GitHubUrls(URI rest, URI graphql) {
  private static final String ENTERPRISE_REST = "/api/v3";

  /// The GraphQL URL that belongs to a REST URL: GitHub Enterprise Server keeps it beside, not
  /// below.
  static URI graphqlBeside(URI rest) {
    String url = rest.toString();
    return URI.create(
        url.endsWith(ENTERPRISE_REST)
            ? url.substring(0, url.length() - ENTERPRISE_REST.length()) + "/api/graphql"
            : url + "/graphql");
  }
}
