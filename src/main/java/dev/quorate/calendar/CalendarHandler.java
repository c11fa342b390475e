package dev.quorate.calendar;

import dev.quorate.store.PostedVerdicts;
import dev.quorate.web.TokenLock;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/// `GET /calendar.ics?token=…`: every deadline of the open pull requests. The token stands in the
/// address, since a calendar can send it no other way.
public final class CalendarHandler implements Handler {
  /// How long a deadline that is over is shown while its pull request stays open.
  private static final Duration PAST = Duration.ofDays(30);

  private final Optional<TokenLock> lock;
  private final PostedVerdicts verdicts;
  private final DeadlineCalendar calendar;
  private final InstantSource clock;

  /// @param token what is to stand in the address; without one there is no calendar
  /// @param github where people see GitHub
  public CalendarHandler(
      Optional<String> token, PostedVerdicts verdicts, URI github, InstantSource clock) {
    this.lock = token.map(TokenLock::new);
    this.verdicts = verdicts;
    this.calendar = new DeadlineCalendar(github);
    this.clock = clock;
  }

  @Override
  public void handle(Context ctx) {
    if (lock.isEmpty()) {
      ctx.status(HttpStatus.NOT_FOUND).result("There is a calendar once CALENDAR_TOKEN is set.");
    } else if (!lock.get().opensWith(Objects.requireNonNullElse(ctx.queryParam("token"), ""))) {
      ctx.status(HttpStatus.FORBIDDEN)
          .result("The address of the calendar ends in ?token= and CALENDAR_TOKEN.");
    } else {
      ctx.contentType("text/calendar; charset=utf-8")
          .header("Content-Disposition", "inline; filename=\"quorate.ics\"")
          .result(calendar.text(verdicts.listWithDeadlines(clock.instant().minus(PAST))));
    }
  }
}
