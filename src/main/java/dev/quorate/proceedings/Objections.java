package dev.quorate.proceedings;

import dev.quorate.account.UserId;
import dev.quorate.command.Command.ObjectTo;
import dev.quorate.history.RemarkId;
import dev.quorate.proceedings.Objection.Tampering;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The objections that nobody has lifted, oldest first (R3).
public final class Objections {
  private final List<Objection> outstanding = new ArrayList<>();

  void make(Objection objection) {
    outstanding.add(objection);
  }

  /// Its maker takes back all that is older than `at` (R3.3, R9.6). A deleted account takes nothing
  /// back: only a decision overrules what it said (R1.5).
  ///
  /// @return whether there was anything to take back
  boolean withdraw(UserId maker, Instant at) {
    return outstanding.removeIf(
        objection -> objection.by().id().equals(maker) && objection.at().isBefore(at));
  }

  /// Its maker takes back those of one comment or review.
  void takeBack(RemarkId remark) {
    outstanding.removeIf(objection -> objection.remark().equals(remark));
  }

  /// Its maker edits the command away.
  void takeBack(RemarkId remark, ObjectTo command) {
    outstanding.removeIf(
        objection ->
            objection.remark().equals(remark)
                && objection.command().filter(command::equals).isPresent());
  }

  /// Somebody else deletes the comment or dismisses the review.
  void tamper(RemarkId remark, Tampering tampering) {
    outstanding.stream()
        .filter(objection -> objection.remark().equals(remark))
        .forEach(objection -> objection.tamper(tampering));
  }

  /// Binding or not.
  public List<Objection> outstanding() {
    return Collections.unmodifiableList(outstanding);
  }
}
