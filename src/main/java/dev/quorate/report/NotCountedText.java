package dev.quorate.report;

import dev.quorate.account.UserId;
import dev.quorate.committee.Seat;
import dev.quorate.merge.CountedApproval;
import dev.quorate.merge.Judgement;
import dev.quorate.merge.Situation;
import dev.quorate.merge.UncountedApproval;
import dev.quorate.policy.Channel;
import dev.quorate.policy.Policy;
import dev.quorate.proceedings.Approval;
import java.util.Optional;

/// Why an approval does not count, and what its maker can do about it (R2.7, R2.8).
record NotCountedText(Judgement judgement, UncountedApproval uncounted) {

  /// Without a full stop.
  String sentence() {
    return switch (uncounted.reason()) {
      case BOT -> "bots have no vote";
      case AUTHOR -> author();
      case COMMITTER -> "who made a commit of this pull request does not approve it here";
      case NOT_A_MEMBER -> "not a member of " + committee();
      case TERM -> "the term on " + committee() + " has not begun yet or is over";
      case WITHDRAWN ->
          "it was taken back, or the comment was deleted. To approve after all, " + again();
      case DISMISSED -> "the review was dismissed. To approve after all, " + again();
      case EDITED -> "somebody else edited the comment it stands in. Please " + again();
      case BOTH_WAYS ->
          "👍 and 👎 at the same time cancel each other out. Please take one of them away";
      case STALE -> stale();
      case SAME_SEAT -> sameSeat();
    };
  }

  private String author() {
    if (!isAuthor(uncounted.by().id())) {
      return "sits for the same organisation as the author";
    }
    boolean mayCount = judgement.ways().stream().anyMatch(way -> way.way().countAuthor());
    return mayCount && uncounted.approval().channel() == Channel.REVIEW
        ? "an author cannot review. To approve, comment `/approve`"
        : "the author's own approval does not count";
  }

  private boolean isAuthor(UserId person) {
    return person.equals(situation().proceedings().author().id());
  }

  private String stale() {
    Approval approval = uncounted.approval();
    if (approval.binding().isUnwatched() && approval.binding().commit().isEmpty()) {
      return "given before this bot watched; please give it again: " + again();
    }
    if (!approval.binding().base().equals(situation().proceedings().heads().base())) {
      return "it was given when the pull request was to change the branch %s. Please %s"
          .formatted(Markdown.name(approval.binding().base().name()), again());
    }
    return "the changes are not the ones that were approved. Please look again, then " + again();
  }

  private String sameSeat() {
    Optional<Seat> seat = seatOf(uncounted.by().id());
    Optional<String> other =
        judgement.tally().counted().stream()
            .filter(counted -> seatOf(counted.by().id()).equals(seat))
            .map(CountedApproval::login)
            .map(Markdown::name)
            .findFirst();
    return "%s has one vote, and %s used it first"
        .formatted(
            seat.map(Seat::organisation).map(Markdown::name).orElse("the seat"),
            other.orElse("somebody else"));
  }

  private Optional<Seat> seatOf(UserId person) {
    return situation().committee().seatOf(person);
  }

  private String committee() {
    return Bodies.committee(policy());
  }

  private String again() {
    return Channels.again(policy(), uncounted.approval().channel());
  }

  private Policy policy() {
    return situation().policy();
  }

  private Situation situation() {
    return judgement.situation();
  }
}
