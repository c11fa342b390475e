package dev.quorate.history;

/// The name of the branch that a pull request wants to change.
public record Branch(String name) {
  public Branch {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a branch name is not blank");
    }
  }
}
