package dev.quorate.worker;

import dev.quorate.account.Account;
import dev.quorate.account.UserId;
import dev.quorate.forge.Forge;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.history.Event;
import dev.quorate.history.ReviewState;
import dev.quorate.history.Words;
import dev.quorate.policy.ObjectionRight;
import dev.quorate.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who may write to the repository: asked only where those with write access may object, and only
/// of people who said something that may be an objection (R3.1).
final class WriteAccess {
  private final Forge forge;

  WriteAccess(Forge forge) {
    this.forge = forge;
  }

  /// The changes since they were last recorded. A right is as old as the words that this look
  /// found: nobody asked before.
  ///
  /// @param fresh what this look found, the end of `history`
  List<Event> found(
      List<Event> history,
      List<Event> fresh,
      Policy policy,
      RepositoryAddress repository,
      Instant at) {
    if (policy.objections() != ObjectionRight.WRITE) {
      return List.of();
    }
    Map<UserId, Boolean> recorded = new HashMap<>();
    Map<UserId, Account> speakers = new LinkedHashMap<>();
    for (Event event : history) {
      switch (event) {
        case Event.WriteGranted e -> recorded.put(e.account(), true);
        case Event.WriteRevoked e -> recorded.put(e.account(), false);
        case Event.Commented e -> meet(speakers, e.by(), mayObject(e.words()));
        case Event.Edited e -> meet(speakers, e.by(), mayObject(e.words()));
        case Event.Reviewed e ->
            meet(
                speakers,
                e.by(),
                e.state() == ReviewState.CHANGES_REQUESTED || mayObject(e.words()));
        case Event.Lifecycle _, Event.HeadChange _, Event.Report _ -> {}
        case Event.Renamed _, Event.AccountDeleted _ -> {}
        case Event.Deleted _, Event.Dismissed _, Event.Reacted _, Event.Unreacted _ -> {}
      }
    }
    List<Event> found = new ArrayList<>();
    for (Account speaker : speakers.values()) {
      boolean may = forge.mayWrite(repository, speaker);
      if (may != recorded.getOrDefault(speaker.id(), false)) {
        found.add(
            may
                ? new Event.WriteGranted(firstWords(fresh, speaker, at), speaker.id())
                : new Event.WriteRevoked(at, speaker.id()));
      }
    }
    return found;
  }

  private static Instant firstWords(List<Event> fresh, Account speaker, Instant at) {
    return fresh.stream()
        .filter(event -> event instanceof Event.Speech said && said.by().id().equals(speaker.id()))
        .map(Event::at)
        .filter(said -> said.isBefore(at))
        .min(Comparator.naturalOrder())
        .orElse(at);
  }

  private static boolean mayObject(Words words) {
    return !words.lines().isEmpty();
  }

  private static void meet(Map<UserId, Account> speakers, Account account, boolean mayObject) {
    if (mayObject && account.kind() == Account.Kind.PERSON) {
      speakers.put(account.id(), account);
    }
  }
}
