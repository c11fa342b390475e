package dev.quorate.committee;

import java.util.Optional;

/// Where a roster's table stands: `[OWNER/REPO:]PATH[#HEADING-SLUG]` (R1.8).
///
/// @param repository another repository, as `OWNER/REPO`; empty for the pull request's own
public record TableRef(Optional<String> repository, String path, Optional<String> heading) {

  /// The file alone, as a problem names it: `[OWNER/REPO:]PATH`.
  public String file() {
    return repository.map(name -> name + ":").orElse("") + path;
  }

  @Override
  public String toString() {
    return file() + heading.map(slug -> "#" + slug).orElse("");
  }

  TableRef within(String fullName) {
    return repository.filter(fullName::equalsIgnoreCase).isPresent()
        ? new TableRef(Optional.empty(), path, heading)
        : this;
  }
}
