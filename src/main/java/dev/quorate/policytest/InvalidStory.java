package dev.quorate.policytest;

import dev.quorate.yaml.Place;

/// A policy test that tells no story that could happen, or has a key or word that means nothing
/// (R13.7). It fails, whatever it expects.
final class InvalidStory extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// @param text what is wrong, and what to write
  InvalidStory(Place place, String text) {
    super(place + ": " + text);
  }
}
