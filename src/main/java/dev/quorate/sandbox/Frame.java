package dev.quorate.sandbox;

import java.util.List;

/// What stands on every page: that it is a rehearsal, as whom one acts, and the clock.
///
/// @param now the rehearsal's time, for people
/// @param next an instant that the page names, for people; blank where it names none
/// @param path the page's own
/// @param pulls all pull requests, newest first
public record Frame(
    String title,
    String path,
    String now,
    String next,
    Player actor,
    List<Player> players,
    List<PullItem> pulls) {}
