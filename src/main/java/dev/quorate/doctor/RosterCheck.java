package dev.quorate.doctor;

import dev.quorate.committee.Committee;
import dev.quorate.committee.RosterProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Whether the committee can be read, and has anybody on it today (R1.6). A member without a login
/// keeps it from being read.
final class RosterCheck {
  static final String NAME = "roster";

  private RosterCheck() {}

  static List<Finding> of(Committee committee, Instant now) {
    List<Finding> findings = new ArrayList<>();
    for (RosterProblem problem : committee.problemsAt(now)) {
      findings.add(
          Finding.error(
              NAME, problem.text(), "Until the roster can be read, no check passes (R1.6)."));
    }
    long members = committee.countAt(now);
    if (members == 0 && findings.isEmpty()) {
      findings.add(
          Finding.error(
              NAME,
              "nobody is a member today, so nothing can be approved",
              "Correct the terms, or what committee.members names."));
    }
    return Finding.orOk(
        findings, NAME, members + (members == 1 ? " member" : " members") + " today");
  }
}
