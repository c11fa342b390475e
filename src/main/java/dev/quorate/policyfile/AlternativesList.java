package dev.quorate.policyfile;

import dev.quorate.policy.Alternative;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A track's `any`: alternatives of which one must hold (R5.7).
final class AlternativesList {
  private static final List<String> KEYS =
      List.of("approvals", "wait", "wait-after-approval", "count-author");
  private static final String EXAMPLE = "[{approvals: 2, wait: 48h}, {approvals: 1, wait: 7d}]";

  private AlternativesList() {}

  /// The alternatives; what one leaves out is the track's own.
  static Optional<List<Alternative>> read(Value value, Alternative own) {
    Optional<List<Value>> items = value.findItems(EXAMPLE);
    if (items.isPresent() && items.get().isEmpty()) {
      return value.refuse("no alternative is given; write at least one, such as " + EXAMPLE);
    }
    List<Alternative> alternatives =
        items.orElse(List.of()).stream()
            .flatMap(item -> item.findSection(KEYS).stream())
            .map(section -> alternative(section, own))
            .toList();
    return alternatives.isEmpty() ? Optional.empty() : Optional.of(alternatives);
  }

  private static Alternative alternative(Section section, Alternative own) {
    return new Alternative(
        section
            .find("approvals")
            .flatMap(number -> number.findWholeNumber(0))
            .orElse(own.approvals()),
        section.find("wait").flatMap(Value::findDuration).orElse(own.waitingPeriod()),
        section.find("wait-after-approval").flatMap(Value::findDuration).orElse(Duration.ZERO),
        section.find("count-author").flatMap(Value::findBoolean).orElse(false));
  }
}
