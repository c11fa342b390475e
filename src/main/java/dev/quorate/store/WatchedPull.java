package dev.quorate.store;

import java.util.Optional;

/// An open pull request that the bot governs.
///
/// @param repository as `owner/name`
/// @param nodeId its GraphQL id
/// @param statusNodeId that of the bot's status comment, once it is there
/// @param reactions a fingerprint of the reactions last seen
public record WatchedPull(
    LedgerSubject subject,
    long installationId,
    String repository,
    String nodeId,
    String head,
    Optional<String> statusNodeId,
    String reactions) {}
