package dev.quorate.proceedings;

import dev.quorate.command.Command;
import dev.quorate.history.Event;
import dev.quorate.history.Event.Speech;
import dev.quorate.history.Reaction;
import dev.quorate.history.RemarkId;
import dev.quorate.history.ReviewState;
import dev.quorate.policy.Surroundings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Hears what people say in one instant. What is given comes before what is taken back, and an
/// approval before a contrary word, so that the order of the list does not matter (R9.6).
final class Floor {
  private static final Comparator<Speech> ORDER =
      Comparator.<Speech>comparingInt(Floor::rank).thenComparing(Floor::subject);
  private static final Comparator<Uttered> GIVING = Comparator.comparingInt(Floor::rank);

  private final Map<RemarkId, Remark> remarks = new HashMap<>();
  private final Proceedings proceedings;
  private final Surroundings surroundings;

  Floor(Proceedings proceedings, Surroundings surroundings) {
    this.proceedings = proceedings;
    this.surroundings = surroundings;
  }

  void hear(Instant at, List<Speech> speeches) {
    List<Uttered> uttered = new ArrayList<>();
    List<Runnable> takings = new ArrayList<>();
    Takings taking = new Takings(proceedings, surroundings, at);
    List<Speech> inOrder = new ArrayList<>(speeches);
    inOrder.sort(ORDER);
    for (Speech speech : inOrder) {
      switch (speech) {
        case Event.Commented e -> {
          Remark remark = new Remark(e.id(), e.by(), Optional.empty(), e.url(), e.words());
          uttered.addAll(enter(remark, at));
        }
        case Event.Reviewed e -> {
          Remark remark = new Remark(e.id(), e.by(), Optional.of(e.state()), e.url(), e.words());
          uttered.addAll(enter(remark, at));
          uttered.add(new Uttered.Review(remark, e.state(), e.commit()));
        }
        case Event.Edited e -> {
          Remark remark = remark(e.id());
          if (remark.isBy(e.by())) {
            List<Said> before = remark.said();
            remark.reword(e.words());
            uttered.addAll(added(remark, Said.without(remark.said(), before), e.asOf()));
            List<Said> gone = Said.without(before, remark.said());
            takings.add(() -> taking.commands(remark, gone));
          } else {
            takings.add(() -> taking.editedByOther(remark, e.by()));
          }
        }
        case Event.Deleted e -> {
          Remark remark = remark(e.id());
          takings.add(() -> taking.deleted(remark, e.by()));
        }
        case Event.Dismissed e -> {
          Remark remark = remark(e.id());
          takings.add(() -> taking.dismissed(remark, e.by()));
        }
        case Event.Reacted e -> uttered.add(new Uttered.Thumb(e.by(), e.on(), e.reaction()));
        case Event.Unreacted e -> takings.add(() -> taking.unreacted(e));
      }
    }
    Givings giving = new Givings(proceedings, surroundings, at);
    uttered.sort(GIVING);
    uttered.forEach(giving::hear);
    takings.forEach(Runnable::run);
  }

  private static int rank(Speech speech) {
    return switch (speech) {
      case Event.Commented _, Event.Reviewed _, Event.Reacted _ -> 0;
      case Event.Edited _ -> 1;
      case Event.Deleted _, Event.Dismissed _ -> 2;
      case Event.Unreacted e -> e.reaction() == Reaction.THUMBS_UP ? 3 : 4;
    };
  }

  /// What it is said of, so that of one rank the order is the same however they are listed (R12.2).
  private static String subject(Speech speech) {
    return switch (speech) {
      case Event.Commented e -> e.id().value();
      case Event.Reviewed e -> e.id().value();
      case Event.Edited e -> e.id().value();
      case Event.Deleted e -> e.id().value() + " " + e.by().id();
      case Event.Dismissed e -> e.id().value() + " " + e.by().id();
      case Event.Reacted e -> e.on() + " " + e.by().id();
      case Event.Unreacted e -> e.on() + " " + e.by().id();
    };
  }

  private static int rank(Uttered uttered) {
    return switch (uttered) {
      case Uttered.Thumb thumb -> thumb.reaction() == Reaction.THUMBS_DOWN ? 0 : 1;
      case Uttered.Review review -> review.state() == ReviewState.CHANGES_REQUESTED ? 3 : 1;
      case Uttered.Line line -> line.said().command().map(Floor::rank).orElse(2);
    };
  }

  private static int rank(Command command) {
    return switch (command) {
      case Command.Approve _ -> 1;
      case Command.Withdraw _, Command.Hold _, Command.Unhold _, Command.Notified _ -> 2;
      case Command.DeclareTrack _, Command.AutoTrack _ -> 2;
      case Command.Recheck _, Command.Help _ -> 2;
      case Command.ObjectTo _, Command.Unapprove _ -> 3;
    };
  }

  private List<Uttered> enter(Remark remark, Instant at) {
    remarks.put(remark.id(), remark);
    return added(remark, Said.without(remark.said(), List.of()), at);
  }

  private static List<Uttered> added(Remark remark, List<Said> lines, Instant asOf) {
    List<Uttered> uttered = new ArrayList<>();
    if (!remark.maker().isBot()) {
      lines.forEach(line -> uttered.add(new Uttered.Line(remark, line, asOf)));
    }
    return uttered;
  }

  private Remark remark(RemarkId id) {
    return Optional.ofNullable(remarks.get(id))
        .orElseThrow(() -> new IllegalArgumentException("nothing was said as " + id.value()));
  }
}
