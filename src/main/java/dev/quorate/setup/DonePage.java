package dev.quorate.setup;

import dev.quorate.policyfile.Preset;
import java.util.List;

/// The last page: the bot runs; what is left is to install it and to write the rules.
///
/// @param appPage the App on GitHub
/// @param installPage where it is installed
/// @param starter a config to start with
/// @param presets the rules of real committees, to start with instead
public record DonePage(String appPage, String installPage, String starter, List<Preset> presets) {}
