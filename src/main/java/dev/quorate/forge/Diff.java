package dev.quorate.forge;

import dev.quorate.history.ChangedFile;
import dev.quorate.history.Content;
import java.util.List;

/// What one head changes against its base.
///
/// @param content the fingerprint of the whole diff, blind to line numbers and to what the base did
///   elsewhere (R2.5)
public record Diff(List<ChangedFile> files, Content content) {
  public Diff {
    files = List.copyOf(files);
  }
}
