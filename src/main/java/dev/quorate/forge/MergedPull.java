package dev.quorate.forge;

import java.time.Instant;

/// A pull request that was merged, as a listing gives it.
///
/// @param author the login, as it is now
public record MergedPull(
    PullAddress address, String title, String url, String author, Instant mergedAt) {}
