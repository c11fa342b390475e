package dev.quorate.committee;

/// A GitHub team, written `ORG/TEAM`.
public record TeamRef(String organisation, String slug) {

  @Override
  public String toString() {
    return organisation + "/" + slug;
  }
}
