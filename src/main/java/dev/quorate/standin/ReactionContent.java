package dev.quorate.standin;

import java.util.Arrays;
import java.util.Optional;

/// The eight reactions, by their name in GraphQL and in REST.
public enum ReactionContent {
  THUMBS_UP("+1"),
  THUMBS_DOWN("-1"),
  LAUGH("laugh"),
  CONFUSED("confused"),
  HEART("heart"),
  HOORAY("hooray"),
  ROCKET("rocket"),
  EYES("eyes");

  private final String rest;

  ReactionContent(String rest) {
    this.rest = rest;
  }

  String rest() {
    return rest;
  }

  static Optional<ReactionContent> ofRest(String name) {
    return Arrays.stream(values()).filter(each -> each.rest.equals(name)).findFirst();
  }
}
