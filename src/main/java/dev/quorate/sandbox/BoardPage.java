package dev.quorate.sandbox;

import java.util.List;

/// The first page: the committee and the pull requests.
///
/// @param charter whether it is the story that comes with the sandbox
/// @param notes what to try, as safe HTML, in the order of the pull requests
public record BoardPage(Frame frame, boolean charter, String committee, List<String> notes) {}
