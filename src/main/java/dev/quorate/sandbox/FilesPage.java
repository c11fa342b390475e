package dev.quorate.sandbox;

import java.util.Map;

/// The files of the default branch, of which rules and roster can be edited.
///
/// @param files texts by their paths, in the order of paths
/// @param mayWrite whether the one who acts may commit
public record FilesPage(Frame frame, Map<String, String> files, boolean mayWrite) {}
