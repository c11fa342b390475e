package dev.quorate.setup;

/// Something went wrong: what, and what to do about it.
///
/// @param what a sentence of one line
/// @param remedy whole sentences
/// @param detail what a machine said; blank if nothing
/// @param next what can be done from here
/// @param formToken goes back with the form, where there is one
public record TroublePage(String what, String remedy, String detail, Next next, String formToken) {
  /// Where the page leads.
  public enum Next {
    NOWHERE,
    START_AGAIN,
    RELOAD,
    SAVE_AGAIN
  }
}
