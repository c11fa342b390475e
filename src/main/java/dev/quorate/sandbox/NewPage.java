package dev.quorate.sandbox;

import java.util.List;

/// The form for one more pull request.
///
/// @param paths of files that could be changed
public record NewPage(Frame frame, List<String> paths) {}
