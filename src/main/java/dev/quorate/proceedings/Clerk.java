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
import java.util.Map;
import java.util.TreeMap;

/// Reads a history instant by instant, and within an instant in the order of R9.6.
final class Clerk {
  private final Map<Instant, List<Event>> instants = new TreeMap<>();
  private final Proceedings proceedings;
  private final Floor floor;

  Clerk(List<Event> history, Surroundings surroundings, Instant until) {
    for (Event event : history) {
      if (!event.at().isAfter(until)) {
        instants.computeIfAbsent(event.at(), at -> new ArrayList<>()).add(event);
      }
    }
    Account author =
        instants.values().stream()
            .flatMap(List::stream)
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
    instants.forEach(this::readInstant);
    return proceedings;
  }

  private void readInstant(Instant at, List<Event> events) {
    of(AccountChange.class, events).stream()
        .sorted(Comparator.comparingInt(Clerk::rank))
        .forEach(this::change);
    of(Lifecycle.class, events).stream()
        .sorted(Comparator.comparingInt(Clerk::rank))
        .forEach(this::live);
    List<Speech> speeches = of(Speech.class, events);
    if (!speeches.isEmpty()) {
      speeches.forEach(speech -> proceedings.people.met(speech.by()));
      floor.hear(at, speeches);
    }
    of(Report.class, events).forEach(this::report);
    of(HeadChange.class, events).forEach(this::turn);
  }

  private static <E extends Event> List<E> of(Class<E> sort, List<Event> events) {
    return events.stream().filter(sort::isInstance).map(sort::cast).toList();
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

  /// Of a right given and taken in one instant, the taking is last (R9.6).
  private static int rank(AccountChange event) {
    return event instanceof Event.WriteRevoked ? 1 : 0;
  }

  private static int rank(Lifecycle event) {
    return switch (event) {
      case Event.Opened _ -> 0;
      case Event.Drafted _ -> 1;
      case Event.Readied _ -> 2;
      case Event.Closed _ -> 3;
      case Event.Reopened _ -> 4;
      case Event.Merged _ -> 5;
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
      case Event.NoticeSent e -> proceedings.notices.record(new Notice.BySending(e.at()));
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
