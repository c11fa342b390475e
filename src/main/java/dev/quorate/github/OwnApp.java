package dev.quorate.github;

import dev.quorate.account.Login;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.kohsuke.github.GHApp;

/// The App that the bot is, asked for once. Two threads that ask at the same time both do, and
/// learn the same.
final class OwnApp {
  private final Libraries libraries;
  private final AtomicReference<Optional<GHApp>> known = new AtomicReference<>(Optional.empty());

  OwnApp(Libraries libraries) {
    this.libraries = libraries;
  }

  Login login() {
    return new Login(app().getSlug() + "[bot]");
  }

  GHApp app() {
    return known.get().orElseGet(this::fetch);
  }

  private GHApp fetch() {
    GHApp app = libraries.ofApp().ask(github -> github.getApp());
    known.set(Optional.of(app));
    return app;
  }
}
