package dev.quorate.ledger;

import dev.quorate.history.Event;
import dev.quorate.store.LedgerEntry;

/// What an entry of the ledger says.
public sealed interface Recorded {

  /// Something happened on the pull request.
  record Happened(Event event) implements Recorded {}

  /// A command was answered; the key names its remark, its instant and its line.
  record Answered(String key) implements Recorded {}

  /// What was decided and posted.
  record Decided(DecisionNote decision) implements Recorded {}

  /// Another version of the config.
  record RulesSeen(PolicySeen policy) implements Recorded {}

  /// Another version of the committee.
  record CommitteeSeen(RosterSeen roster) implements Recorded {}

  /// Reads the entry.
  ///
  /// @throws IllegalStateException when it is none of ours
  static Recorded of(LedgerEntry entry) {
    String body = entry.body();
    return switch (entry.kind()) {
      case PullLedger.EVENT -> new Happened(LedgerJson.read(body, Event.class));
      case PullLedger.ANSWER -> LedgerJson.read(body, Answered.class);
      case PullLedger.DECISION -> new Decided(LedgerJson.read(body, DecisionNote.class));
      case RulesLedger.POLICY -> new RulesSeen(LedgerJson.read(body, PolicySeen.class));
      case RulesLedger.ROSTER -> new CommitteeSeen(LedgerJson.read(body, RosterSeen.class));
      default -> throw new IllegalStateException("unknown kind of entry: " + entry.kind());
    };
  }
}
