package dev.quorate.settings;

import java.util.List;
import java.util.stream.Collectors;

/// Why the bot, or a command, cannot start: everything that is missing or wrong in the environment.
public record SettingsProblems(List<Problem> problems) implements SettingsReading, DatabaseReading {
  public SettingsProblems {
    problems = List.copyOf(problems);
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("no problem is no SettingsProblems");
    }
  }

  /// All problems as text for a terminal, one paragraph each.
  public String text() {
    return problems.stream().map(Problem::text).collect(Collectors.joining("\n\n"));
  }
}
