package dev.quorate.worker;

import dev.quorate.engine.NoticeDue;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.history.Event;
import dev.quorate.history.NoticeMessage;
import dev.quorate.ledger.PullLedger;
import dev.quorate.mail.Letter;
import dev.quorate.mail.Mailer;
import dev.quorate.mail.Sending;
import dev.quorate.merge.Judgement;
import dev.quorate.merge.Verdict;
import dev.quorate.proceedings.Mailing;
import dev.quorate.report.NoticeLetter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Sends the bot's own notices to the board (R7.2). That a message is handed over is in the ledger
/// before it is, under the lease of the look: so whoever looks next, after whatever happened, knows
/// that it may have been sent and does not send it again.
final class BoardMail {
  private static final Duration UNCHANGED_RETRY = Duration.ofMinutes(1);

  private final Optional<Mailer> mailer;
  private final PullLedger ledger;
  private final InstantSource clock;
  private volatile Consumer<Sending> listener = _ -> {};

  BoardMail(Optional<Mailer> mailer, PullLedger ledger, InstantSource clock) {
    this.mailer = mailer;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Tells `listener` what came of each try.
  void listen(Consumer<Sending> listener) {
    this.listener = listener;
  }

  /// Sends what is due; the answer is when to look again: at once, where there is something new to
  /// be shown.
  Optional<Instant> look(PullSnapshot pull, Standing standing) {
    return standing.verdict() instanceof Verdict.Judged judged
        ? NoticeDue.find(judged.judgement())
            .flatMap(
                due ->
                    mailer
                        .map(
                            post ->
                                Optional.of(send(post, pull, standing, judged.judgement(), due)))
                        .orElseGet(() -> withoutServer(pull, standing)))
        : Optional.empty();
  }

  private Optional<Instant> withoutServer(PullSnapshot pull, Standing standing) {
    Optional<Mailing> mailing = standing.proceedings().notices().mailing();
    if (mailing.filter(Mailing.WithoutServer.class::isInstance).isPresent()) {
      return Optional.empty();
    }
    Instant at = now(standing);
    record(pull, new Event.NoticeWithoutServer(at));
    return Optional.of(at);
  }

  private Instant send(
      Mailer post, PullSnapshot pull, Standing standing, Judgement judgement, NoticeDue due) {
    Instant now = now(standing);
    if (due.notBefore().filter(now::isBefore).isPresent()) {
      return due.notBefore().get();
    }
    NoticeMessage message = message(post, pull, due);
    AtomicBoolean begun = new AtomicBoolean();
    Sending sending =
        post.send(
            letter(pull, judgement, due, message),
            () -> {
              record(pull, new Event.NoticeBegun(now(standing), message));
              begun.set(true);
            });
    Instant at = now(standing);
    switch (sending) {
      case Sending.Later(Instant until) -> {
        return until;
      }
      case Sending.Sent _ -> record(pull, new Event.NoticeSent(at, message));
      case Sending.Unknown _ -> {} // that it was begun says so
      case Sending.Failed(var trouble, var reply) -> {
        Event.NoticeFailed failed = new Event.NoticeFailed(at, message, trouble, reply);
        if (!begun.get() && isKnown(failed, standing)) {
          listener.accept(sending);
          return at.plus(UNCHANGED_RETRY); // there is nothing new to be shown
        }
        record(pull, failed);
      }
    }
    listener.accept(sending);
    return at;
  }

  /// Whether the last try has failed just so.
  private static boolean isKnown(Event.NoticeFailed failed, Standing standing) {
    return standing
        .proceedings()
        .notices()
        .mailing()
        .filter(
            last ->
                last instanceof Mailing.Failed before
                    && before.message().equals(failed.message())
                    && before.trouble() == failed.trouble())
        .isPresent();
  }

  /// Made from what does not change, so that it has the same id at each try.
  private static NoticeMessage message(Mailer post, PullSnapshot pull, NoticeDue due) {
    String id =
        "quorate.%d.%d.%d@%s"
            .formatted(pull.repository().id(), pull.number(), due.number(), post.domain());
    return new NoticeMessage(due.number(), id, due.to(), due.track().name().value());
  }

  private static Letter letter(
      PullSnapshot pull, Judgement judgement, NoticeDue due, NoticeMessage message) {
    NoticeLetter words =
        NoticeLetter.of(
            judgement,
            new NoticeLetter.About(
                pull.repository().fullName(), pull.number(), pull.title(), pull.url()),
            due.before());
    return new Letter(message.id(), message.to(), words.subject(), words.text());
  }

  private Instant now(Standing standing) {
    Instant now = clock.instant();
    return now.isBefore(standing.at()) ? standing.at() : now;
  }

  private void record(PullSnapshot pull, Event event) {
    ledger.appendEvents(PullWork.subject(pull), List.of(event));
  }
}
