package dev.quorate.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.util.Duration;
import dev.quorate.report.Lack;
import dev.quorate.report.Lacks;
import dev.quorate.store.JudgedPull;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/// The deadlines of pull requests as iCalendar (RFC 5545): the same bytes as long as nothing
/// changes, and each event under the same UID for as long as its pull request is open, so that a
/// calendar moves it and has it once.
final class DeadlineCalendar {
  /// SEQUENCE counts the seconds since then until the event was last changed: a number that only
  /// grows, also where a pull request is closed and opened again, and fits for 68 years.
  private static final Instant FIRST_SEQUENCE = Instant.parse("2026-01-01T00:00:00Z");

  private final URI github;

  /// @param github where people see GitHub
  DeadlineCalendar(URI github) {
    this.github = github;
  }

  String text(List<JudgedPull> pulls) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Quorate//Deadlines//EN");
    calendar.setName("Quorate deadlines");
    calendar.addExperimentalProperty("X-WR-CALNAME", "Quorate deadlines");
    calendar
        .setRefreshInterval(new Duration.Builder().hours(1).build())
        .setParameter("VALUE", "DURATION");
    for (JudgedPull pull : pulls) {
      Deadline.of(pull).forEach(deadline -> calendar.addEvent(event(pull, deadline)));
    }
    StringWriter text = new StringWriter();
    try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory is written without fail", e);
    }
    return text.toString();
  }

  private VEvent event(JudgedPull pull, Deadline deadline) {
    Instant changedAt = pull.verdict().changedAt();
    String name = pull.repository() + "#" + pull.subject().pullNumber();
    VEvent event = new VEvent();
    event.setUid(
        "quorate-%s-%d-%d@%s"
            .formatted(
                deadline.kind(),
                pull.subject().repositoryId(),
                pull.subject().pullNumber(),
                github.getHost()));
    event.setDateTimeStamp(Date.from(changedAt));
    event.setLastModified(Date.from(changedAt));
    event.setSequence((int) (changedAt.getEpochSecond() - FIRST_SEQUENCE.getEpochSecond()));
    event.setDateStart(Date.from(deadline.at()));
    event.setTransparency(true);
    event.setSummary("%s: %s: %s".formatted(name, deadline.what(), pull.verdict().title()));
    event.setDescription(description(pull));
    event.setUrl(address(pull));
    return event;
  }

  private String description(JudgedPull pull) {
    List<String> lines = new ArrayList<>();
    lines.add("Now: " + pull.verdict().outcome());
    for (Lack lack : Lacks.read(pull.verdict().missing())) {
      lines.add("- " + lack.what() + " (waits for " + lack.whom() + ")");
    }
    lines.add(address(pull));
    return String.join("\n", lines);
  }

  private String address(JudgedPull pull) {
    return github + "/" + pull.repository() + "/pull/" + pull.subject().pullNumber();
  }
}
