package dev.quorate.sandbox;

/// A pull request in the list.
///
/// @param state `open`, `draft`, `closed` or `merged`
/// @param check how the required check stands on its head
public record PullItem(int number, String title, String author, String state, CheckView check) {

  public String path() {
    return "/pulls/" + number;
  }
}
