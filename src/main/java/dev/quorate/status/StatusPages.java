package dev.quorate.status;

import dev.quorate.merge.Outcome;
import dev.quorate.pages.Page;
import dev.quorate.web.Route;
import dev.quorate.web.TokenLock;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// `/status`, for those who have the token: by a form that sets a cookie, or sent along as
/// `Authorization: Bearer`. Without a token set there is no such page.
public final class StatusPages {
  private static final String PATH = "/status";
  private static final String OWN_FORMS = "'self'";

  private final Standings standings;
  private final TokenLock lock;
  private final SignedIn signedIn;

  private StatusPages(Standings standings, String token, InstantSource clock) {
    this.standings = standings;
    this.lock = new TokenLock(token);
    this.signedIn = new SignedIn(token, clock);
  }

  /// Its places; all of them answer 404 without a token.
  public static List<Route> routes(
      Standings standings, Optional<String> token, InstantSource clock) {
    Optional<StatusPages> pages = token.map(each -> new StatusPages(standings, each, clock));
    return List.of(
        route(HandlerType.GET, PATH, pages.map(each -> each::show)),
        route(HandlerType.POST, PATH, pages.map(each -> each::signIn)),
        route(HandlerType.POST, PATH + "/sign-out", pages.map(each -> each::signOut)));
  }

  private static Route route(HandlerType method, String path, Optional<Handler> handler) {
    return new Route(method, path, handler.orElse(StatusPages::answerShut));
  }

  private static void answerShut(Context ctx) {
    ctx.status(HttpStatus.NOT_FOUND).result("There is a status page once STATUS_TOKEN is set.");
  }

  private void show(Context ctx) {
    if (!lock.opensFor(ctx) && !signedIn.is(ctx)) {
      ctx.header("WWW-Authenticate", "Bearer");
      page(HttpStatus.UNAUTHORIZED, "sign-in", new SignInPage(false)).send(ctx);
      return;
    }
    outcome(ctx)
        .map(outcome -> page(HttpStatus.OK, "group", standings.group(outcome, number(ctx))))
        .orElseGet(() -> page(HttpStatus.OK, "all", standings.all()))
        .send(ctx);
  }

  private void signIn(Context ctx) {
    String offered = Objects.requireNonNullElse(ctx.formParam("token"), "");
    if (!lock.opensWith(offered.strip())) {
      page(HttpStatus.FORBIDDEN, "sign-in", new SignInPage(true)).send(ctx);
      return;
    }
    signedIn.set(ctx);
    ctx.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private void signOut(Context ctx) {
    signedIn.clear(ctx);
    ctx.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private static Optional<Outcome> outcome(Context ctx) {
    String asked = Objects.requireNonNullElse(ctx.queryParam("outcome"), "");
    return Arrays.stream(Outcome.values())
        .filter(outcome -> outcome.word().equals(asked))
        .findFirst();
  }

  /// The page asked for; the first where that is no number.
  private static int number(Context ctx) {
    String asked = Objects.requireNonNullElse(ctx.queryParam("page"), "");
    return asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
  }

  private static Page page(HttpStatus status, String name, Object model) {
    return Page.of(status, "status/" + name + ".jte", model, OWN_FORMS);
  }
}
