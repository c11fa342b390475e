package dev.quorate.doctor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Whether somebody is listed both as a member and among those who left (R1.8).
final class EmeritiCheck {
  static final String NAME = "emeriti";

  private EmeritiCheck() {}

  static List<Finding> of(List<Listed> members, List<Listed> emeriti, Instant now) {
    List<Finding> findings = new ArrayList<>();
    for (Listed emeritus : emeriti) {
      members.stream()
          .filter(member -> !member.term().isOverAt(now) && member.isSame(emeritus))
          .findFirst()
          .ifPresent(
              member ->
                  findings.add(
                      Finding.warning(
                          NAME,
                          "%s is a member, and an emeritus at %s"
                              .formatted(member.named(), emeritus.where()),
                          "Take one of the rows out. Until then they count as a member.")));
    }
    return Finding.orOk(
        findings, NAME, emeriti.isEmpty() ? "none are listed" : "none is a member as well");
  }
}
