package dev.quorate.forge;

import java.time.Instant;

/// The newest of the bot's own check runs of a name on the current head.
///
/// @param externalId what the bot wrote there when it last posted: [CheckRunPost#fingerprint]
/// @param startedAt when the bot said it began, by which a run that waits is renewed (R8.3)
public record OwnCheckRun(
    long id, String name, String externalId, boolean completed, Instant startedAt) {}
