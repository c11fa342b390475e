package dev.quorate.ledger;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.history.Branch;
import dev.quorate.history.CheckState;
import dev.quorate.history.Event;
import dev.quorate.history.Head;
import dev.quorate.history.HeadSha;
import dev.quorate.history.Reaction;
import dev.quorate.history.RemarkId;
import dev.quorate.history.Subject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the record says, arranged for comparing it with a look.
final class Known {
  /// A comment or review as last recorded.
  ///
  /// @param at when it was said, or last reworded
  record KnownRemark(
      Account maker,
      Instant at,
      String text,
      Optional<Instant> editedAt,
      boolean deleted,
      boolean dismissed) {
    KnownRemark reworded(Instant editedAt, String newText) {
      return new KnownRemark(maker, editedAt, newText, Optional.of(editedAt), deleted, dismissed);
    }

    KnownRemark gone() {
      return new KnownRemark(maker, at, text, editedAt, true, dismissed);
    }

    KnownRemark asDismissed() {
      return new KnownRemark(maker, at, text, editedAt, deleted, true);
    }
  }

  /// A reaction's place.
  record ReactionPlace(Subject subject, UserId by, Reaction reaction) {}

  /// A reaction that stands.
  record KnownReaction(Account by, Instant at) {}

  /// Where a report belongs.
  record ReportPlace(HeadSha head, String name, Login reporter, boolean checkRun) {}

  /// A report as last recorded.
  record KnownReport(CheckState state, Instant at) {}

  Optional<Event.Opened> opened = Optional.empty();
  Optional<HeadSha> head = Optional.empty();
  Optional<HeadSha> headBefore = Optional.empty();
  Optional<Branch> base = Optional.empty();
  Instant headSince = Instant.MIN;
  Instant latest = Instant.MIN;
  boolean open;
  boolean draft;
  boolean merged;
  final Set<Event> lifecycle = new HashSet<>();
  final Set<Event> headChanges = new HashSet<>();
  final Map<RemarkId, KnownRemark> remarks = new LinkedHashMap<>();
  final Map<ReactionPlace, KnownReaction> reactions = new LinkedHashMap<>();
  final Map<ReportPlace, KnownReport> reports = new HashMap<>();
  final Map<UserId, Login> logins = new HashMap<>();
  final Set<UserId> deletedAccounts = new HashSet<>();

  private Known() {}

  static Known from(List<Event> events) {
    Known known = new Known();
    events.forEach(known::take);
    return known;
  }

  private void take(Event event) {
    latest = event.at().isAfter(latest) ? event.at() : latest;
    switch (event) {
      case Event.Lifecycle e -> takeLifecycle(e);
      case Event.HeadChange e -> takeHead(e);
      case Event.Speech e -> {
        meet(e.by());
        takeSpeech(e);
      }
      case Event.CheckReported e ->
          reports.put(
              new ReportPlace(e.head(), e.name(), e.reporter(), e.checkRun()),
              new KnownReport(e.state(), e.at()));
      case Event.Mailed _ -> {}
      case Event.Renamed e -> logins.put(e.account(), e.login());
      case Event.AccountDeleted e -> deletedAccounts.add(e.account());
      case Event.WriteGranted _, Event.WriteRevoked _ -> {}
    }
  }

  private void takeLifecycle(Event.Lifecycle event) {
    lifecycle.add(event);
    switch (event) {
      case Event.Opened e -> {
        opened = Optional.of(e);
        open = true;
        draft = e.draft();
        base = Optional.of(e.base());
        e.head().ifPresent(this::stands);
        meet(e.author());
      }
      case Event.Drafted _ -> draft = true;
      case Event.Readied _ -> draft = false;
      case Event.Closed _ -> open = false;
      case Event.Reopened _ -> open = true;
      case Event.Merged _ -> {
        open = false;
        merged = true;
      }
    }
  }

  private void takeHead(Event.HeadChange event) {
    headChanges.add(event);
    headSince = event.at().isAfter(headSince) ? event.at() : headSince;
    switch (event) {
      case Event.Pushed e -> stands(e.head());
      case Event.Unwatched _ -> head = Optional.empty();
      case Event.Retargeted e -> {
        base = Optional.of(e.base());
        e.head().ifPresent(this::stands);
      }
    }
  }

  private void stands(Head given) {
    headBefore = head.filter(before -> !before.equals(given.sha())).or(() -> headBefore);
    head = Optional.of(given.sha());
  }

  private void takeSpeech(Event.Speech event) {
    switch (event) {
      case Event.Commented e -> said(e.id(), e.by(), e.at(), e.words().text());
      case Event.Reviewed e -> said(e.id(), e.by(), e.at(), e.words().text());
      case Event.Edited e ->
          remarks.computeIfPresent(
              e.id(), (_, before) -> before.reworded(e.at(), e.words().text()));
      case Event.Deleted e -> remarks.computeIfPresent(e.id(), (_, before) -> before.gone());
      case Event.Dismissed e ->
          remarks.computeIfPresent(e.id(), (_, before) -> before.asDismissed());
      case Event.Reacted e ->
          reactions.put(
              new ReactionPlace(e.on(), e.by().id(), e.reaction()),
              new KnownReaction(e.by(), e.at()));
      case Event.Unreacted e ->
          reactions.remove(new ReactionPlace(e.on(), e.by().id(), e.reaction()));
    }
  }

  private void said(RemarkId id, Account by, Instant at, String text) {
    remarks.put(id, new KnownRemark(by, at, text, Optional.empty(), false, false));
  }

  private void meet(Account account) {
    logins.putIfAbsent(account.id(), account.login());
  }
}
