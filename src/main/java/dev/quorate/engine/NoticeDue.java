package dev.quorate.engine;

import dev.quorate.history.NoticeMessage;
import dev.quorate.merge.BoardNotified;
import dev.quorate.merge.Judgement;
import dev.quorate.policy.Policy;
import dev.quorate.policy.Track;
import dev.quorate.policy.TrackName;
import dev.quorate.proceedings.Mailing;
import dev.quorate.proceedings.Notices;
import dev.quorate.proceedings.Openness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A message that the bot owes the board (R7.2): the first, once the pull request is judged while
/// ready for review, and another one each time it comes to a stricter track than all the board was
/// told of. One of which nobody knows whether it was sent is never owed again.
///
/// @param number which of its messages it is, from 1
/// @param track the one in force
/// @param before the messages before it
/// @param notBefore when to try, after tries that failed
public record NoticeDue(
    int number, String to, Track track, List<NoticeMessage> before, Optional<Instant> notBefore) {
  private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
  private static final Duration LONGEST_RETRY = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 20;

  /// The message that the judgement asks for, if there is one.
  public static Optional<NoticeDue> find(Judgement judgement) {
    Openness openness = judgement.situation().proceedings().openness();
    return judgement.requirements().stream()
        .filter(BoardNotified.class::isInstance)
        .map(BoardNotified.class::cast)
        .map(BoardNotified::board)
        .flatMap(board -> board.email().stream())
        .filter(_ -> openness.isOpen() && !openness.isDraft())
        .findFirst()
        .flatMap(address -> find(judgement, address));
  }

  private static Optional<NoticeDue> find(Judgement judgement, String address) {
    Notices notices = judgement.situation().proceedings().notices();
    Track track = judgement.track().track();
    List<NoticeMessage> before = notices.messages();
    return isNews(track, before, judgement.situation().policy())
        ? Optional.of(
            new NoticeDue(notices.nextMessage(), address, track, before, notBefore(notices)))
        : Optional.empty();
  }

  /// The tracks are compared as the config has them now, and one that it has no longer was not
  /// laxer, so that an edit of the config alone sends nothing.
  private static boolean isNews(Track track, List<NoticeMessage> before, Policy policy) {
    return before.stream()
        .map(message -> policy.findTrack(new TrackName(message.track())))
        .allMatch(
            told ->
                told.filter(each -> each.strictness().compareTo(track.strictness()) < 0)
                    .isPresent());
  }

  private static Optional<Instant> notBefore(Notices notices) {
    if (notices.failures() == 0) {
      return Optional.empty();
    }
    Duration doubled =
        FIRST_RETRY.multipliedBy(1L << Math.min(notices.failures() - 1, MOST_DOUBLINGS));
    Duration wait = doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
    return notices.mailing().map(Mailing::at).map(at -> at.plus(wait));
  }
}
