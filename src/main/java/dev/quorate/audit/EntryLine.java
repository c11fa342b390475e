package dev.quorate.audit;

import dev.quorate.history.Event;
import dev.quorate.ledger.DecisionNote;
import dev.quorate.ledger.PolicySeen;
import dev.quorate.ledger.Recorded;
import dev.quorate.ledger.RosterSeen;
import dev.quorate.store.LedgerEntry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// An entry of the ledger in one line: its number, when it was recorded, when it happened, and
/// what.
public final class EntryLine {
  private EntryLine() {}

  /// The line. An entry that is none of ours is shown as it stands.
  public static String of(LedgerEntry entry) {
    Recorded recorded;
    try {
      recorded = Recorded.of(entry);
    } catch (IllegalStateException e) {
      String kind = TerminalText.line(entry.kind());
      return line(entry, Optional.empty(), "unreadable " + kind + ": " + body(entry));
    }
    return switch (recorded) {
      case Recorded.Happened(Event event) ->
          line(entry, Optional.of(event.at()), EventText.of(event));
      case Recorded.Answered(String key) ->
          line(entry, Optional.empty(), "answered " + TerminalText.line(key));
      case Recorded.Decided(DecisionNote decision) ->
          line(entry, Optional.empty(), "decided: " + of(decision));
      case Recorded.RulesSeen(PolicySeen policy) ->
          line(entry, Optional.of(policy.at()), of(policy));
      case Recorded.CommitteeSeen(RosterSeen roster) ->
          line(entry, Optional.of(roster.at()), of(roster));
    };
  }

  private static String line(LedgerEntry entry, Optional<Instant> happened, String what) {
    return "%5d  %s  %-20s  %s"
        .formatted(
            entry.seq(),
            seconds(entry.recordedAt()),
            happened.map(EntryLine::seconds).orElse("-"),
            what);
  }

  private static String seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String body(LedgerEntry entry) {
    return TerminalText.line(entry.body());
  }

  static String of(DecisionNote decision) {
    String reasons =
        decision.reasons().isEmpty() ? "" : " (" + String.join(", ", decision.reasons()) + ")";
    return TerminalText.line(decision.outcome() + reasons)
        + decision.mergeableAt().map(at -> ", mergeable at " + at).orElse("")
        + ", head "
        + TerminalText.line(decision.head());
  }

  private static String of(PolicySeen policy) {
    String at = " at commit " + TerminalText.line(policy.commit());
    if (policy.file().isEmpty()) {
      return "no config" + at;
    }
    String what = "config " + TerminalText.line(policy.file().get()) + at;
    return policy.text().isPresent()
        ? what
        : what + " cannot be read: " + TerminalText.line(policy.why());
  }

  private static String of(RosterSeen roster) {
    String names =
        String.join(", ", roster.entries().stream().map(entry -> entry.login().value()).toList());
    String problems = roster.problems().isEmpty() ? "" : "; problems: " + roster.problems().size();
    return "committee at commit %s: %s%s"
        .formatted(
            TerminalText.line(roster.commit()),
            names.isEmpty() ? "nobody" : TerminalText.line(names),
            problems);
  }
}
