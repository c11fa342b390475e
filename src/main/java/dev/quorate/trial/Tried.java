package dev.quorate.trial;

import dev.quorate.forge.MergedPull;
import dev.quorate.report.Missing;
import java.util.List;
import java.util.Optional;

/// What the rules would have made of one merged pull request.
///
/// @param track the one it would have been on, where that is known
/// @param missing what was missing for certain, where it would have been stopped
/// @param unknown why it cannot be told, where it cannot
public record Tried(
    MergedPull pull,
    Finding finding,
    Optional<String> track,
    List<Missing> missing,
    List<String> unknown) {

  /// What a trial comes to.
  public enum Finding {
    STOPPED,
    UNKNOWN,
    PASSED
  }

  public Tried {
    missing = List.copyOf(missing);
    unknown = List.copyOf(unknown);
  }

  static Tried unknown(MergedPull pull, String why) {
    return new Tried(pull, Finding.UNKNOWN, Optional.empty(), List.of(), List.of(why));
  }
}
