package dev.quorate.cli;

import dev.quorate.forge.ForgeClock;
import dev.quorate.github.ApiAddresses;
import dev.quorate.github.ApiCalls;
import dev.quorate.github.GitHubForge;
import dev.quorate.github.Patience;
import dev.quorate.settings.Settings;
import java.time.InstantSource;

/// GitHub, as the settings say to speak to it, and the clock that learns its time.
record Connected(GitHubForge forge, ForgeClock clock) {

  /// @param calls where its requests are counted
  static Connected by(Settings settings, InstantSource machine, ApiCalls calls) {
    ForgeClock clock = new ForgeClock(machine);
    GitHubForge forge =
        new GitHubForge(
            new ApiAddresses(settings.github().rest(), settings.github().graphql()),
            new GitHubForge.AppKey(settings.app().id(), settings.app().key()),
            clock,
            Patience.USUAL,
            calls);
    return new Connected(forge, clock);
  }
}
