package dev.quorate.sandbox;

import java.util.List;

/// A pull request.
///
/// @param note what to try on it, as safe HTML; may be blank
/// @param checks on its head, the required one first
/// @param rights of the one who acts
/// @param mergeable whether branch protection lets it be merged
public record PullPage(
    Frame frame,
    PullItem item,
    String base,
    String otherBase,
    String head,
    List<String> files,
    String note,
    List<Entry> entries,
    List<CheckView> checks,
    String required,
    String claCheck,
    Rights rights,
    boolean mergeable) {

  public boolean isOpen() {
    return item.state().equals("open") || item.state().equals("draft");
  }

  public boolean isDraft() {
    return item.state().equals("draft");
  }

  public String path() {
    return item.path();
  }
}
