package dev.quorate.settings;

/// What reading the environment gives: the [Settings], or every [SettingsProblems problem] in it.
public sealed interface SettingsReading permits Settings, SettingsProblems {}
