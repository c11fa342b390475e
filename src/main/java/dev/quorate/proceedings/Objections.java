package dev.quorate.proceedings;

import dev.quorate.account.UserId;
import dev.quorate.command.Command.ObjectTo;
import dev.quorate.history.RemarkId;
import dev.quorate.proceedings.Objection.Tampering;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Every objection made so far, oldest first (R3).
public final class Objections {
  private final List<Objection> made = new ArrayList<>();

  void make(Objection objection) {
    made.add(objection);
  }

  /// Its maker takes back all that is older than `at` (R3.3, R9.6). A deleted account takes nothing
  /// back: only a decision overrules what it said (R1.5).
  ///
  /// @return whether there was anything to take back
  boolean withdraw(UserId maker, Instant at) {
    return lift(objection -> objection.by().id().equals(maker) && objection.at().isBefore(at));
  }

  /// Its maker takes back those of one comment or review.
  void takeBack(RemarkId remark) {
    lift(objection -> objection.remark().equals(remark));
  }

  /// Its maker edits the command away.
  void takeBack(RemarkId remark, ObjectTo command) {
    lift(
        objection ->
            objection.remark().equals(remark)
                && objection.command().filter(command::equals).isPresent());
  }

  /// Somebody else deletes the comment or dismisses the review.
  void tamper(RemarkId remark, Tampering tampering) {
    outstanding().stream()
        .filter(objection -> objection.remark().equals(remark))
        .forEach(objection -> objection.tamper(tampering));
  }

  private boolean lift(Predicate<Objection> which) {
    List<Objection> lifted = outstanding().stream().filter(which).toList();
    lifted.forEach(Objection::lift);
    return !lifted.isEmpty();
  }

  /// Those that nobody has lifted, binding or not.
  public List<Objection> outstanding() {
    return made.stream().filter(Objection::isOutstanding).toList();
  }
}
