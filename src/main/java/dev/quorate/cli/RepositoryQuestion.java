package dev.quorate.cli;

import dev.quorate.audit.TerminalText;
import dev.quorate.forge.AppInspection;
import dev.quorate.forge.AppInspection.InstallationSeen;
import dev.quorate.forge.AppInspection.RepositorySeen;
import dev.quorate.forge.ForgeException;
import dev.quorate.github.ApiCalls;
import dev.quorate.settings.Settings;
import dev.quorate.settings.SettingsProblems;
import dev.quorate.settings.Unregistered;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Something asked of a repository at GitHub, as the App.
@FunctionalInterface
interface RepositoryQuestion {
  /// The exit status where nothing could be found out.
  int NOTHING_FOUND_OUT = 2;

  /// Answers; gives the exit status.
  int answer(Settings settings, Connected github, RepositorySeen repository) throws IOException;

  /// Asks it with the credentials of `quorate serve`. The exit status is 2 without them, where the
  /// App is not installed, and when GitHub does not answer.
  ///
  /// @param name `OWNER/REPO`
  static int ask(
      Map<String, String> environment,
      InstantSource clock,
      PrintWriter err,
      String name,
      RepositoryQuestion question)
      throws IOException {
    Optional<Settings> settings = settings(environment, err);
    if (settings.isEmpty()) {
      return NOTHING_FOUND_OUT;
    }
    try {
      return ask(settings.get(), clock, err, name, question);
    } catch (ForgeException e) {
      err.println(
          "quorate: GitHub cannot be asked: " + TerminalText.line(String.valueOf(e.getMessage())));
      return NOTHING_FOUND_OUT;
    }
  }

  /// The credentials of `quorate serve`; where there are none, that is said.
  static Optional<Settings> settings(Map<String, String> environment, PrintWriter err) {
    return switch (Settings.from(environment)) {
      case SettingsProblems problems -> {
        err.println(problems.text());
        yield Optional.empty();
      }
      case Unregistered _ -> {
        err.println(
            "quorate: there is no GitHub App yet; run `quorate serve`, which sets one up, or set"
                + " APP_ID");
        yield Optional.empty();
      }
      case Settings settings -> Optional.of(settings);
    };
  }

  private static int ask(
      Settings settings,
      InstantSource clock,
      PrintWriter err,
      String name,
      RepositoryQuestion question)
      throws IOException {
    Connected github = Connected.by(settings, clock, new ApiCalls());
    Optional<RepositorySeen> seen = find(github, err, name);
    return seen.isEmpty() ? NOTHING_FOUND_OUT : question.answer(settings, github, seen.get());
  }

  /// The repository as the App sees it; where it sees none, that is said.
  static Optional<RepositorySeen> find(Connected github, PrintWriter err, String name) {
    AppInspection inspection = github.forge().inspection();
    Optional<RepositorySeen> seen =
        inspection
            .findInstallation(name)
            .map(InstallationSeen::id)
            .flatMap(id -> inspection.findRepository(id, name));
    if (seen.isEmpty()) {
      err.println(
          "quorate: the App is not installed on %s, or there is no such repository; `quorate doctor`"
                  .formatted(name)
              + " says where to install it");
    }
    return seen;
  }
}
