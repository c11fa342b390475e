package dev.quorate.github;

import dev.quorate.forge.RepositoryAddress;

/// The library as each installation, and as the App.
final class Libraries {
  private final Speakers speakers;
  private final Library app;

  Libraries(Speakers speakers) {
    this.speakers = speakers;
    this.app = new Library(speakers.addresses(), speakers.ofApp());
  }

  Library ofApp() {
    return app;
  }

  Library of(long installationId) {
    return new Library(speakers.addresses(), speakers.of(installationId));
  }

  Library of(RepositoryAddress repository) {
    return of(repository.installationId());
  }
}
