package dev.quorate.queue;

import java.time.Instant;

/// What a webhook told that GitHub will not tell again: which head was there when, who deleted
/// what. It waits with its job until a run has used it.
///
/// @param kind what sort of sighting it is
/// @param receivedAt when the webhook came
/// @param body JSON
public record Sighting(String kind, Instant receivedAt, String body) {}
