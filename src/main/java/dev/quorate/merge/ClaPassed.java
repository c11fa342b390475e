package dev.quorate.merge;

import dev.quorate.account.Login;
import dev.quorate.history.CheckState;
import dev.quorate.history.Event.CheckReported;
import dev.quorate.policy.ClaRules;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// "Provided all EasyCLA checks have passed" (R6).
///
/// @param report the newest trusted report on the head; of one instant the worst
/// @param untrusted who else reported under that name, and is not heard (R6.2)
/// @param overdueAt when the patience with a missing report ends (R6.4)
/// @param overdue whether it has ended
public record ClaPassed(
    ClaRules rules,
    Optional<CheckReported> report,
    List<Login> untrusted,
    Instant overdueAt,
    boolean overdue)
    implements Requirement {

  static ClaPassed judge(Situation situation, ClaRules rules) {
    List<CheckReported> reports =
        situation.proceedings().reports().on(situation.head().sha(), rules.check());
    Optional<CheckReported> newest =
        reports.stream()
            .filter(report -> rules.trusts(report.reporter()))
            .max(
                Comparator.comparing(CheckReported::at)
                    .thenComparing(CheckReported::state, Comparator.reverseOrder())
                    .thenComparing(CheckReported::reporter));
    List<Login> untrusted =
        reports.stream()
            .filter(report -> !rules.trusts(report.reporter()))
            .map(CheckReported::reporter)
            .distinct()
            .sorted()
            .toList();
    Instant overdueAt = situation.proceedings().heads().headSince().plus(rules.patience());
    boolean overdue = newest.isEmpty() && !situation.now().isBefore(overdueAt);
    return new ClaPassed(rules, newest, untrusted, overdueAt, overdue);
  }

  @Override
  public State state() {
    CheckState reported = report.map(CheckReported::state).orElse(CheckState.PENDING);
    return switch (reported) {
      case SUCCEEDED -> State.MET;
      case PENDING -> State.WAITING;
      case FAILED -> State.BLOCKED;
    };
  }

  @Override
  public Reason reason() {
    return Reason.CLA;
  }

  @Override
  public List<Instant> turns() {
    return report.isEmpty() && !overdue ? List.of(overdueAt) : List.of();
  }
}
