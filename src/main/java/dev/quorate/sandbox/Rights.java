package dev.quorate.sandbox;

import dev.quorate.standin.Pull;
import dev.quorate.standin.Remark;
import dev.quorate.standin.Review;
import dev.quorate.standin.User;

/// What GitHub lets somebody do on a pull request.
///
/// @param user who it is
public record Rights(Pull pull, User user) {

  public boolean isAuthor() {
    return pull.author().equals(user);
  }

  /// Whether they may push to the repository.
  public boolean mayWrite() {
    return pull.repository().isWritableBy(user);
  }

  /// Whether they may push to the pull request, close it, or make a draft of it.
  public boolean mayManage() {
    return isAuthor() || mayWrite();
  }

  /// Whether they may approve it or request changes: anybody may but its author.
  public boolean mayJudge() {
    return !isAuthor();
  }

  public boolean mayEdit(Remark remark) {
    return remark.author().equals(user) || mayWrite();
  }

  /// Reviews stay.
  public boolean mayDelete(Remark remark) {
    return !(remark instanceof Review) && mayEdit(remark);
  }

  public boolean mayDismiss(Remark remark) {
    return mayWrite()
        && remark instanceof Review review
        && (review.state() == Review.State.APPROVED
            || review.state() == Review.State.CHANGES_REQUESTED);
  }

  boolean isOpen() {
    return pull.state() == Pull.State.OPEN;
  }

  void need(boolean right, String what) {
    if (!right) {
      throw Refused.forbidden(user.login() + " may not " + what + ".");
    }
  }
}
