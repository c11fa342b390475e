package dev.quorate.merge;

import dev.quorate.account.Account;
import dev.quorate.account.UserId;
import dev.quorate.committee.Seat;
import dev.quorate.policy.VoteUnit;
import java.util.Optional;
import java.util.Set;

/// Who counts at the instant judged, whatever they said: a member (R1.3, R1.5, R1.7), not the
/// author nor, by seat, the author's organisation (R1.4), nor a committer where those are excluded
/// (R2.2).
///
/// @param countAuthor whether the author counts like any member (R5.7)
record Eligibility(Situation situation, boolean countAuthor) {

  /// Why the account does not count, if it does not.
  Optional<NotCounted> bar(Account account) {
    UserId id = account.id();
    boolean author = situation.isAuthor(account);
    if (account.isBot()) {
      return Optional.of(NotCounted.BOT);
    }
    if (!countAuthor && (author || sitsForAuthor(id))) {
      return Optional.of(NotCounted.AUTHOR);
    }
    if (!author && isCommitter(id)) {
      return Optional.of(NotCounted.COMMITTER);
    }
    boolean deleted = account.isDeleted() || situation.proceedings().people().isDeleted(id);
    if (deleted || situation.committee().entriesOf(id).isEmpty()) {
      return Optional.of(NotCounted.NOT_A_MEMBER);
    }
    return situation.committee().isMember(id, situation.now())
        ? Optional.empty()
        : Optional.of(NotCounted.TERM);
  }

  private boolean sitsForAuthor(UserId id) {
    Set<Seat> seats = situation.committee().seatsOf(situation.proceedings().author().id());
    return bySeat() && situation.committee().seatOf(id).filter(seats::contains).isPresent();
  }

  private boolean isCommitter(UserId id) {
    return situation.policy().approvals().excludeCommitters()
        && situation.head().committers().known().contains(id);
  }

  /// The seat by which the person counts; empty where everybody counts for themselves.
  Optional<Seat> seatOf(UserId id) {
    return bySeat() ? situation.committee().seatOf(id) : Optional.empty();
  }

  private boolean bySeat() {
    return situation.policy().oneVotePer() == VoteUnit.SEAT;
  }
}
