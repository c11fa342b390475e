package dev.quorate.settings;

/// What reading `DATABASE_URL` gives: the [DatabaseFile], or the [SettingsProblems problem] in it.
public sealed interface DatabaseReading permits DatabaseFile, SettingsProblems {}
