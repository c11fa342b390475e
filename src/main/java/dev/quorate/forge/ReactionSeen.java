package dev.quorate.forge;

import dev.quorate.account.Account;
import dev.quorate.history.Reaction;
import java.time.Instant;

/// A 👍 or 👎 that stands now; other reactions are not seen.
///
/// @param id GitHub's number for it: taken back and given again, it has another
public record ReactionSeen(long id, Account by, Reaction reaction, Instant createdAt) {}
