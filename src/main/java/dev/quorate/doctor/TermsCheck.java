package dev.quorate.doctor;

import dev.quorate.committee.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Whether terms make sense, and whose are over (R1.3).
final class TermsCheck {
  static final String NAME = "terms";

  private TermsCheck() {}

  static List<Finding> of(List<Listed> members, Instant now) {
    List<Finding> findings = new ArrayList<>();
    for (Listed member : members) {
      Term term = member.term();
      if (term.begins().isPresent() && term.ends().filter(end -> isBefore(end, term)).isPresent()) {
        findings.add(
            Finding.error(
                NAME,
                "%s: the term begins on %s, after its end on %s, so it never runs"
                    .formatted(
                        member.named(), term.begins().orElseThrow(), term.ends().orElseThrow()),
                "Correct the dates; they may be swapped."));
      } else if (term.isOverAt(now)) {
        findings.add(
            Finding.warning(
                NAME,
                "%s: the term ended on %s; approvals no longer count"
                    .formatted(member.named(), term.ends().orElseThrow()),
                "Enter the new term, or move the row to the emeriti."));
      }
    }
    return Finding.orOk(findings, NAME, "none is over");
  }

  private static boolean isBefore(LocalDate end, Term term) {
    return end.isBefore(term.begins().orElseThrow());
  }
}
