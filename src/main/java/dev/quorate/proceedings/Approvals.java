package dev.quorate.proceedings;

import dev.quorate.account.UserId;
import dev.quorate.history.RemarkId;
import dev.quorate.policy.Channel;
import dev.quorate.proceedings.Approval.Ending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Every approval given so far, oldest first (R2).
public final class Approvals {
  private final List<Approval> given = new ArrayList<>();

  void give(Approval approval) {
    given.add(approval);
  }

  /// A contrary word ends all that its maker gave up to then, that instant included (R2.3, R9.6).
  void contradict(UserId maker, Instant until) {
    given.stream()
        .filter(approval -> approval.by().id().equals(maker) && !approval.at().isAfter(until))
        .forEach(approval -> approval.end(Ending.WITHDRAWN));
  }

  /// Ends the commands given in a comment or review body.
  void endCommandsIn(RemarkId remark, Ending ending) {
    endIn(remark, Channel.COMMENT, ending);
  }

  /// Ends what a review said by its state.
  void endReview(RemarkId review) {
    endIn(review, Channel.REVIEW, Ending.DISMISSED);
  }

  private void endIn(RemarkId remark, Channel channel, Ending ending) {
    given.stream()
        .filter(approval -> approval.channel() == channel)
        .filter(approval -> approval.remark().filter(remark::equals).isPresent())
        .forEach(approval -> approval.end(ending));
  }

  /// Whether the person has an approval that nothing has ended.
  boolean hasStanding(UserId maker) {
    return given.stream()
        .anyMatch(approval -> approval.by().id().equals(maker) && approval.stands());
  }

  public List<Approval> all() {
    return Collections.unmodifiableList(given);
  }
}
