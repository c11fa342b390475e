package dev.quorate.starter;

import java.util.List;

/// A config proposed for a repository.
///
/// @param config the text for `.github/quorate.yml`
/// @param tests the text for the policy tests beside it, whose members come from where the config's
///   do
/// @param branch the branch it is for
/// @param notes what was checked and found, and what is left to do, in whole sentences
public record Proposal(String config, String tests, String branch, List<String> notes) {
  public Proposal {
    notes = List.copyOf(notes);
  }
}
