package dev.quorate.sandbox;

import java.util.List;
import java.util.Locale;

/// Something in the conversation of a pull request, as a page shows it.
public sealed interface Entry {

  /// Where links find it.
  String anchor();

  /// Words of somebody.
  ///
  /// @param subject what reactions and edits name it by
  /// @param did what they did: `commented`, `approved these changes`
  /// @param tone of a review: `good`, `bad`, or blank
  /// @param notes what is to be known of it, such as who edited it
  /// @param html safe; blank where nothing was said
  /// @param text as it was written
  record Said(
      String anchor,
      String subject,
      String author,
      boolean bot,
      String did,
      String tone,
      String when,
      List<String> notes,
      String html,
      String text,
      boolean editable,
      boolean deletable,
      boolean dismissable,
      List<Thumb> thumbs)
      implements Entry {

    public String initial() {
      return author.substring(0, 1).toUpperCase(Locale.ROOT);
    }
  }

  /// Something that happened.
  ///
  /// @param what beginning with who did it
  record Happened(String anchor, String what, String when) implements Entry {}
}
