package dev.quorate.settings;

/// One thing that is missing or wrong in the environment. Never holds the value of a secret.
///
/// @param variable the environment variable it is about
/// @param wrong what is wrong, as the rest of a sentence that begins with the variable
/// @param remedy what to do, in whole sentences
public record Problem(String variable, String wrong, String remedy) {

  /// The problem as text for a terminal.
  public String text() {
    return variable + " " + wrong + ".\n  " + remedy.replace("\n", "\n  ");
  }
}
