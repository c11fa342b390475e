package dev.quorate.proceedings;

import dev.quorate.history.Event.CheckReported;
import dev.quorate.history.HeadSha;
import java.util.ArrayList;
import java.util.List;

/// The commit statuses and check runs reported so far (R6).
public final class Reports {
  private final List<CheckReported> reports = new ArrayList<>();

  void reported(CheckReported report) {
    reports.add(report);
  }

  /// Those of that name on that head, oldest first; the name must match exactly.
  public List<CheckReported> on(HeadSha head, String name) {
    return reports.stream()
        .filter(report -> report.head().equals(head) && report.name().equals(name))
        .toList();
  }
}
