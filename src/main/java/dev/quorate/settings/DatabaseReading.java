package dev.quorate.settings;

/// What reading `DATABASE_URL` gives: the [DatabasePlace], or the [SettingsProblems problem] in it.
public sealed interface DatabaseReading permits DatabasePlace, SettingsProblems {}
