package dev.quorate.settings;

/// The environment names no App and none is stored: the bot has to be set up first.
///
/// @param address where to listen
/// @param github where the App is to be created
/// @param appFile where its credentials are to be kept
public record Unregistered(ListenAddress address, GitHubUrls github, AppFile appFile)
    implements SettingsReading {}
