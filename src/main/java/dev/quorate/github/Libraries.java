package dev.quorate.github;

import dev.quorate.forge.RepositoryAddress;

/// The library as each installation, and as the App.
final class Libraries {
  private final ApiAddresses addresses;
  private final Http http;
  private final InstallationTokens tokens;
  private final Library app;

  Libraries(ApiAddresses addresses, Http http, InstallationTokens tokens, Authorisation app) {
    this.addresses = addresses;
    this.http = http;
    this.tokens = tokens;
    this.app = new Library(addresses, new AuthorisedHttp(http, app));
  }

  Library ofApp() {
    return app;
  }

  Library of(long installationId) {
    return new Library(addresses, new AuthorisedHttp(http, tokens.of(installationId)));
  }

  Library of(RepositoryAddress repository) {
    return of(repository.installationId());
  }
}
