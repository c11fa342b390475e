package dev.quorate.github;

import dev.quorate.forge.EditSeen;
import java.util.Optional;

/// Reads who edited a text last, and when.
final class Edits {
  private Edits() {}

  static Optional<EditSeen> of(Json remark) {
    return remark
        .findInstant("lastEditedAt")
        .map(at -> new EditSeen(at, Accounts.in(remark, "editor")));
  }
}
