package dev.quorate.proceedings;

import dev.quorate.account.Account;
import dev.quorate.history.RemarkId;
import dev.quorate.policy.TrackName;
import java.time.Instant;

/// A member's word that the pull request belongs to a track (R5.5).
///
/// @param onlyStricter whether it no longer counts for a laxer track: somebody deleted its comment
///   while nobody could say which tracks are laxer (R9.4)
public record Declaration(
    Account by,
    Instant at,
    RemarkId remark,
    TrackName track,
    Binding binding,
    boolean onlyStricter) {

  Declaration asOnlyStricter() {
    return new Declaration(by, at, remark, track, binding, true);
  }
}
