package dev.quorate.setup;

/// The last page: the bot runs; what is left is to install it and to write the rules.
///
/// @param appPage the App on GitHub
/// @param installPage where it is installed
/// @param starter a config to start with
public record DonePage(String appPage, String installPage, String starter) {}
