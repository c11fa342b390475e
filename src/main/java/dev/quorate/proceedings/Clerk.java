package dev.quorate.proceedings;

import dev.quorate.account.Account;
import dev.quorate.history.Event;
import dev.quorate.history.Event.AccountChange;
import dev.quorate.history.Event.HeadChange;
import dev.quorate.history.Event.Lifecycle;
import dev.quorate.history.Event.Report;
import dev.quorate.history.Event.Speech;
import dev.quorate.policy.Surroundings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads a history instant by instant, and within an instant in the order of R9.6.
final class Clerk {
  private static final Comparator<Event> ORDER =
      Comparator.comparing(Event::at).thenComparingInt(Clerk::rank);

  private final List<Event> events = new ArrayList<>();
  private final Proceedings proceedings;
  private final Floor floor;

  Clerk(List<Event> history, Surroundings surroundings, Instant until) {
    for (Event event : history) {
      if (!event.at().isAfter(until)) {
        events.add(event);
      }
    }
    events.sort(ORDER);
    Account author =
        events.stream()
            .filter(Event.Opened.class::isInstance)
            .map(Event.Opened.class::cast)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("not opened by " + until))
            .author();
    proceedings = new Proceedings(author);
    proceedings.people.met(author);
    floor = new Floor(proceedings, surroundings);
  }

  Proceedings read() {
    List<Speech> speeches = new ArrayList<>();
    for (Event event : events) {
      if (!(event instanceof Speech speech && isTogether(speeches, speech))) {
        hear(speeches);
      }
      switch (event) {
        case AccountChange change -> change(change);
        case Lifecycle step -> live(step);
        case Speech speech -> speeches.add(speech);
        case Report report -> report(report);
        case HeadChange turn -> turn(turn);
      }
    }
    hear(speeches);
    return proceedings;
  }

  private static boolean isTogether(List<Speech> speeches, Speech speech) {
    return speeches.isEmpty() || speeches.getFirst().at().equals(speech.at());
  }

  /// Hears what was said in one instant, and empties the list for the next.
  private void hear(List<Speech> speeches) {
    if (!speeches.isEmpty()) {
      speeches.forEach(speech -> proceedings.people.met(speech.by()));
      floor.hear(speeches.getFirst().at(), speeches);
      speeches.clear();
    }
  }

  private void change(AccountChange event) {
    People people = proceedings.people;
    switch (event) {
      case Event.Renamed e -> people.renamed(e.account(), e.login());
      case Event.AccountDeleted e -> people.deleted(e.account());
      case Event.WriteGranted e -> people.writeAccess(e.at(), e.account(), true);
      case Event.WriteRevoked e -> people.writeAccess(e.at(), e.account(), false);
    }
  }

  /// The place of an event among those of its instant (R9.6); what people say is ordered as it is
  /// heard. Of a right given and taken in one instant, the taking is last.
  private static int rank(Event event) {
    return switch (event) {
      case Event.Renamed _, Event.AccountDeleted _, Event.WriteGranted _ -> 0;
      case Event.WriteRevoked _ -> 1;
      case Event.Opened _ -> 2;
      case Event.Drafted _ -> 3;
      case Event.Readied _ -> 4;
      case Event.Closed _ -> 5;
      case Event.Reopened _ -> 6;
      case Event.Merged _ -> 7;
      case Speech _ -> 8;
      case Event.CheckReported _, Event.NoticeBegun _ -> 9;
      case Event.NoticeFailed _, Event.NoticeWithoutServer _ -> 10;
      case Event.NoticeSent _ -> 11;
      case HeadChange _ -> 12;
    };
  }

  private void live(Lifecycle event) {
    Openness openness = proceedings.openness;
    switch (event) {
      case Event.Opened e -> {
        openness.opened(e.at(), e.draft());
        proceedings.heads.opened(e.at(), e.base(), e.head());
      }
      case Event.Drafted e -> openness.drafted(e.at(), true);
      case Event.Readied e -> openness.drafted(e.at(), false);
      case Event.Closed e -> openness.closed(e.at());
      case Event.Reopened e -> openness.reopened(e.at());
      case Event.Merged e -> openness.merged(e.at());
    }
  }

  private void report(Report event) {
    switch (event) {
      case Event.CheckReported e -> proceedings.reports.reported(e);
      case Event.Mailed e -> proceedings.notices.mailed(e);
    }
  }

  private void turn(HeadChange event) {
    Heads heads = proceedings.heads;
    switch (event) {
      case Event.Pushed e -> heads.pushed(e.at(), e.head());
      case Event.Unwatched e -> heads.lostSight(e.at());
      case Event.Retargeted e -> heads.retargeted(e.at(), e.base(), e.head());
    }
  }
}
