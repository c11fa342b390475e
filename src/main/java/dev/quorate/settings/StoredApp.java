package dev.quorate.settings;

/// The GitHub App that set-up created, as it is kept.
///
/// @param id the App ID
/// @param key the App's private key, as GitHub's PEM text
/// @param webhookSecret signs each delivery of GitHub; while it is changed the new and the old one,
///   separated by a comma
public record StoredApp(long id, Secret key, Secret webhookSecret) {}
