package dev.quorate.proceedings;

import dev.quorate.account.Account;
import dev.quorate.history.HeadSha;
import dev.quorate.history.Reaction;
import dev.quorate.history.ReviewState;
import dev.quorate.history.Subject;
import java.time.Instant;
import java.util.Optional;

/// One thing that somebody says in an instant.
sealed interface Uttered {

  /// A line that begins with `/`; approvals in it are bound to the content of `asOf`.
  record Line(Remark remark, Said said, Instant asOf) implements Uttered {}

  /// What a review says by its state.
  record Review(Remark remark, ReviewState state, Optional<HeadSha> commit) implements Uttered {}

  /// A reaction.
  record Thumb(Account by, Subject on, Reaction reaction) implements Uttered {}
}
