package dev.quorate.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dev.quorate.store.Database;
import dev.quorate.store.LedgerSubject;
import dev.quorate.store.PostedVerdict;
import dev.quorate.store.PostedVerdicts;
import dev.quorate.store.WatchedPull;
import dev.quorate.store.WatchedPulls;
import dev.quorate.web.ConnectionLimits;
import dev.quorate.web.HttpServer;
import dev.quorate.web.Route;
import dev.quorate.worker.HandClock;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The committee's deadlines, as calendars read them.
class CalendarTest {
  private static final Instant NOON = Instant.parse("2026-01-06T12:00:00Z");
  private static final Instant OVER = NOON.plus(Duration.ofDays(3));
  private static final String TOKEN = "0123456789abcdef";
  private static final String TITLE =
      "Add costs; a, b\\c and a long tail of words so that the line has to be folded: äöüéèê ☃☃☃";

  @TempDir Path folder;
  private final HandClock clock = new HandClock(NOON);
  private final HttpClient client = HttpClient.newHttpClient();
  private Database database;
  private PostedVerdicts verdicts;
  private HttpServer server;

  @BeforeEach
  void start() {
    database = Database.open(folder.resolve("quorate.db"));
    verdicts = new PostedVerdicts(database);
    URI github = URI.create("https://github.com");
    server =
        HttpServer.start(
            "127.0.0.1",
            0,
            ConnectionLimits.USUAL,
            List.of(
                new Route(
                    HandlerType.GET,
                    "/calendar.ics",
                    new CalendarHandler(Optional.of(TOKEN), verdicts, github, clock)),
                new Route(
                    HandlerType.GET,
                    "/shut",
                    new CalendarHandler(Optional.empty(), verdicts, github, clock))));
  }

  @AfterEach
  void stop() {
    server.close();
    database.close();
    client.close();
  }

  private void put(int number, Optional<Instant> mergeableAt, Optional<Instant> waitOverAt) {
    put(number, mergeableAt, waitOverAt, NOON);
  }

  private void put(
      int number, Optional<Instant> mergeableAt, Optional<Instant> waitOverAt, Instant changedAt) {
    LedgerSubject subject = new LedgerSubject(7, number);
    new WatchedPulls(database)
        .put(new WatchedPull(subject, 9, "finops/spec", "PR_1", "abc", Optional.empty(), ""));
    verdicts.put(
        subject,
        new PostedVerdict(
            TITLE, "waiting", "1 of 2 approvals\nbob", mergeableAt, waitOverAt, changedAt, NOON));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private String text() throws IOException, InterruptedException {
    return get("/calendar.ics?token=" + TOKEN).body();
  }

  private List<VEvent> events() throws IOException, InterruptedException {
    ICalendar calendar = Biweekly.parse(text()).first();
    assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
    return calendar.getEvents();
  }

  @Test
  void hasTheEndOfAWaitingPeriodWithTheWayToItsPullRequest() throws Exception {
    put(12, Optional.of(OVER), Optional.of(OVER));
    assertThat(events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.getDateStart().getValue()).isEqualTo(Date.from(OVER));
              assertThat(event.getSummary().getValue())
                  .isEqualTo("finops/spec#12: Waiting period ends: " + TITLE);
              assertThat(event.getUrl().getValue())
                  .isEqualTo("https://github.com/finops/spec/pull/12");
              assertThat(event.getDescription().getValue())
                  .isEqualTo(
                      "Now: waiting\n- 1 of 2 approvals (waits for bob)\n"
                          + "https://github.com/finops/spec/pull/12");
            });
  }

  @Test
  void hasAnotherEventWhereThatIsNotWhenItCanMerge() throws Exception {
    put(12, Optional.of(OVER.plusSeconds(60)), Optional.of(OVER));
    assertThat(events())
        .extracting(event -> event.getUid().getValue())
        .containsExactly("quorate-wait-7-12@github.com", "quorate-merge-7-12@github.com");
  }

  @Test
  void isMovedAndNotDoubled() throws Exception {
    put(12, Optional.empty(), Optional.of(OVER));
    String before = text();
    assertThat(text()).isEqualTo(before);
    VEvent first = events().getFirst();
    put(12, Optional.empty(), Optional.of(OVER.plusSeconds(60)), NOON.plusSeconds(5));
    assertThat(events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.getUid()).isEqualTo(first.getUid());
              assertThat(event.getSequence().getValue())
                  .isEqualTo(first.getSequence().getValue() + 5);
              assertThat(event.getLastModified().getValue())
                  .isEqualTo(Date.from(NOON.plusSeconds(5)));
              assertThat(event.getDateTimeStamp().getValue())
                  .isEqualTo(Date.from(NOON.plusSeconds(5)));
            });
  }

  @Test
  void isWrittenAsTheStandardHasIt() throws Exception {
    put(12, Optional.empty(), Optional.of(OVER));
    String text = text();
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(text.split("\r\n", -1))
        .allSatisfy(
            line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(text)
        .contains("\r\nDTSTART:20260109T120000Z\r\n")
        .contains("DTSTAMP:20260106T120000Z\r\n")
        .contains("\\; a\\, b\\\\c");
  }

  @Test
  void forgetsWhatWasOverAMonthAgo() throws Exception {
    put(12, Optional.empty(), Optional.of(OVER));
    put(13, Optional.empty(), Optional.empty());
    clock.advance(Duration.ofDays(33));
    assertThat(events()).hasSize(1);
    clock.advance(Duration.ofSeconds(1));
    assertThat(text()).contains("BEGIN:VCALENDAR").doesNotContain("BEGIN:VEVENT");
  }

  @Test
  void isForThoseWhoHaveTheToken() throws Exception {
    put(12, Optional.empty(), Optional.of(OVER));
    assertThat(get("/shut?token=").statusCode()).isEqualTo(404);
    for (String query : List.of("", "?token=", "?token=" + TOKEN + "0", "?other=" + TOKEN)) {
      HttpResponse<String> refused = get("/calendar.ics" + query);
      assertThat(refused.statusCode()).as(query).isEqualTo(403);
      assertThat(refused.body()).doesNotContain("finops", TOKEN);
    }
    HttpResponse<String> calendar = get("/calendar.ics?token=" + TOKEN);
    assertThat(calendar.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
    assertThat(calendar.headers().firstValue("Cache-Control")).contains("no-store");
  }
}
