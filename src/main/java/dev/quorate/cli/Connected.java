package dev.quorate.cli;

import dev.quorate.forge.ForgeClock;
import dev.quorate.github.ApiAddresses;
import dev.quorate.github.ApiCalls;
import dev.quorate.github.GitHubForge;
import dev.quorate.github.Patience;
import dev.quorate.settings.Settings;
import java.time.InstantSource;

/// GitHub, as a command asks it while the bot may be running, and the clock that learns its time.
record Connected(GitHubForge forge, ForgeClock clock) {

  static Connected by(Settings settings, InstantSource machine) {
    ForgeClock clock = new ForgeClock(machine);
    GitHubForge forge =
        new GitHubForge(
            new ApiAddresses(settings.github().rest(), settings.github().graphql()),
            new GitHubForge.AppKey(settings.app().id(), settings.app().key()),
            clock,
            Patience.USUAL,
            new ApiCalls());
    return new Connected(forge, clock);
  }
}
