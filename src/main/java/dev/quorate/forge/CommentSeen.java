package dev.quorate.forge;

import dev.quorate.account.Account;
import java.time.Instant;
import java.util.Optional;

/// A comment on the pull request, or an inline review comment, as it stands now.
///
/// @param id GitHub's number for it, unique among comments of its sort
/// @param nodeId its GraphQL id
public record CommentSeen(
    long id,
    String nodeId,
    boolean inline,
    Account author,
    Instant createdAt,
    Optional<EditSeen> edit,
    String body,
    String url) {}
