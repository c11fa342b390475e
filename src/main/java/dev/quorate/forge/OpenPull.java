package dev.quorate.forge;

import dev.quorate.history.Branch;
import dev.quorate.history.HeadSha;
import java.time.Instant;

/// An open pull request, as a listing gives it.
///
/// @param updatedAt when GitHub last saw it change; reactions, statuses and check runs do not count
public record OpenPull(
    PullAddress address, String nodeId, Branch base, HeadSha head, Instant updatedAt) {}
