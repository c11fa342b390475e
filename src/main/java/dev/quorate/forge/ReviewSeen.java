package dev.quorate.forge;

import dev.quorate.account.Account;
import dev.quorate.history.HeadSha;
import dev.quorate.history.ReviewState;
import java.time.Instant;
import java.util.Optional;

/// A submitted review as it stands now; pending ones are not seen.
///
/// @param state what it says; for a dismissed one what it said before, from the timeline, or
///   COMMENTED when that is lost
public record ReviewSeen(
    long id,
    String nodeId,
    Account author,
    ReviewState state,
    boolean dismissed,
    Instant submittedAt,
    Optional<EditSeen> edit,
    Optional<HeadSha> commit,
    String body,
    String url) {}
