package dev.quorate.report;

import dev.quorate.history.Subject;
import dev.quorate.policy.Channel;
import dev.quorate.policy.Policy;
import dev.quorate.proceedings.Approval;
import java.util.ArrayList;
import java.util.List;

/// How one approves (R2.1).
final class Channels {
  private Channels() {}

  /// How this approval was given.
  static String given(Approval approval) {
    return switch (approval.channel()) {
      case REVIEW -> "by review";
      case COMMENT -> "by `/approve`";
      case REACTION ->
          approval.subject().filter(on -> on == Subject.STATUS_COMMENT).isPresent()
              ? "by 👍 on the status comment"
              : "by 👍 on the description";
    };
  }

  /// Every way to approve that the config hears, going on from "members approve by".
  static String all(Policy policy) {
    List<String> ways = new ArrayList<>();
    if (policy.approvals().by().contains(Channel.REVIEW)) {
      ways.add("a review");
    }
    if (policy.approvals().by().contains(Channel.COMMENT)) {
      ways.add("the comment `/approve`");
    }
    if (policy.approvals().by().contains(Channel.REACTION)) {
      ways.add("👍 on the description or on the bot's status comment");
    }
    return Sentence.list(ways, " or ");
  }

  /// How to give an approval of this channel again.
  static String again(Policy policy, Channel channel) {
    boolean command = policy.approvals().by().contains(Channel.COMMENT);
    String or = command ? ", or comment `/approve`" : "";
    return switch (channel) {
      case REVIEW -> "approve in a new review" + or;
      case COMMENT -> "comment `/approve` again";
      case REACTION -> "take the 👍 away and give it again" + or;
    };
  }
}
