package dev.quorate.settings;

import java.net.URI;

/// Where GitHub's two APIs are; both without a slash at the end.
public record GitHubUrls(URI rest, URI graphql) {
  private static final String ENTERPRISE_REST = "/api/v3";

  /// Where people see GitHub: `https://github.com`, or the address of the Enterprise Server.
  public URI web() {
    String origin = rest.getScheme() + "://";
    String host = rest.getRawAuthority();
    boolean apiHost = host.startsWith("api.") && rest.getRawPath().isEmpty();
    return URI.create(origin + (apiHost ? host.substring("api.".length()) : host));
  }

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
