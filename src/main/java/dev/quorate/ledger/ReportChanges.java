package dev.quorate.ledger;

import dev.quorate.account.Login;
import dev.quorate.forge.ReportSeen;
import dev.quorate.history.Event;
import dev.quorate.history.HeadSha;
import dev.quorate.ledger.Known.KnownReport;
import dev.quorate.ledger.Known.ReportPlace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reports of the check that the config waits for (R6). GitHub dates a commit status; a check run
/// says of its times what its maker likes, so a new one is dated by the look.
final class ReportChanges {
  private ReportChanges() {}

  static List<Event> found(Known known, Look look) {
    List<Event> found = new ArrayList<>();
    HeadSha head = look.snapshot().head();
    for (ReportSeen report : look.reports()) {
      if (!report.name().equals(look.checkName())) {
        continue;
      }
      Login reporter = report.reporterLogin();
      ReportPlace place = new ReportPlace(head, report.name(), reporter, report.checkRun());
      Optional<KnownReport> before = Optional.ofNullable(known.reports.get(place));
      boolean same =
          before
              .filter(given -> given.state() == report.state())
              .filter(given -> report.checkRun() || given.at().equals(report.at()))
              .isPresent();
      if (!same) {
        Instant at = report.checkRun() ? look.at() : report.at();
        found.add(
            new Event.CheckReported(
                at, head, report.name(), reporter, report.checkRun(), report.state()));
      }
    }
    return found;
  }
}
