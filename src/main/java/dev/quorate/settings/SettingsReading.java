package dev.quorate.settings;

/// What reading the environment gives: the [Settings], every [SettingsProblems problem] in it, or
/// that the bot is still [Unregistered].
public sealed interface SettingsReading permits Settings, Unregistered, SettingsProblems {}
