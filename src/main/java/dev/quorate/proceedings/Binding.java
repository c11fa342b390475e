package dev.quorate.proceedings;

import dev.quorate.history.Branch;
import dev.quorate.history.Content;
import dev.quorate.history.HeadSha;
import java.util.Optional;

/// What an approval or a declaration was given for (R2.5).
///
/// @param content empty when the bot does not know what stood there then (R2.8)
/// @param commit the head that GitHub says a review is of, heard only where `content` is empty
public record Binding(Branch base, Optional<Content> content, Optional<HeadSha> commit) {

  /// Whether it was given before the bot watched (R2.8).
  public boolean isUnwatched() {
    return content.isEmpty();
  }
}
