package dev.quorate.setup;

import dev.quorate.github.ManifestCodes;
import dev.quorate.github.NewApp;
import dev.quorate.pages.Page;
import dev.quorate.policyfile.Presets;
import dev.quorate.settings.AppFile;
import dev.quorate.settings.Secret;
import dev.quorate.settings.StoredApp;
import dev.quorate.web.Route;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The set-up pages, from the one-time link to the App that is stored and runs. Once there is an
/// App they are gone: whoever asks for them finds nothing.
public final class SetUp {
  private static final Logger log = LoggerFactory.getLogger(SetUp.class);

  private final OneTimeLink link;
  private final AppRequest request;
  private final ManifestCodes codes;
  private final AppFile file;
  private final Runnable bot;
  private boolean over;

  /// @param github where people see GitHub
  /// @param file where the App's credentials go
  /// @param bot starts the bot that they are for
  public SetUp(URI github, ManifestCodes codes, AppFile file, Runnable bot, InstantSource clock) {
    this.link = new OneTimeLink(clock);
    this.request = new AppRequest(github, file);
    this.codes = codes;
    this.file = file;
    this.bot = bot;
  }

  /// The path that opens set-up, once.
  public String linkPath() {
    return "/setup?token=" + link.token();
  }

  /// Its pages; the files that they need are `PageFiles`.
  public List<Route> routes() {
    return List.of(
        new Route(HandlerType.GET, "/setup", ctx -> unlessOver(ctx, this::enter)),
        new Route(HandlerType.POST, "/setup", ctx -> unlessOver(ctx, this::review)),
        new Route(HandlerType.GET, "/setup/callback", ctx -> unlessOver(ctx, this::finish)),
        new Route(HandlerType.POST, "/setup/save", ctx -> unlessOver(ctx, this::saveAgain)));
  }

  private interface Step {
    void take(Context ctx);
  }

  /// One request at a time: the App must not be created twice.
  private synchronized void unlessOver(Context ctx, Step step) {
    if (over) {
      ctx.status(HttpStatus.NOT_FOUND).result("Not Found");
    } else {
      step.take(ctx);
    }
  }

  private void enter(Context ctx) {
    Optional<Session> known = session(ctx);
    String token = Objects.requireNonNullElse(ctx.queryParam("token"), "");
    if (token.isEmpty()) {
      known.map(each -> request.start(ctx, each)).orElseGet(Troubles::notOpened).send(ctx);
      return;
    }
    Optional<Session> opened = known.or(() -> link.open(token));
    if (opened.isEmpty()) {
      Troubles.badLink(link.refusal(token).orElseThrow()).send(ctx);
      return;
    }
    // so that the token leaves the address bar
    SessionCookie.set(ctx, opened.get());
    ctx.redirect("/setup", HttpStatus.SEE_OTHER);
  }

  private void review(Context ctx) {
    Optional<Session> session = session(ctx).filter(each -> SessionCookie.isOwnForm(ctx, each));
    if (session.isEmpty()) {
      Troubles.notOpened().send(ctx);
      return;
    }
    request.review(ctx, session.get()).send(ctx);
  }

  private void finish(Context ctx) {
    Optional<Session> session = session(ctx);
    if (session.isEmpty()) {
      Troubles.notOpened().send(ctx);
      return;
    }
    String state = Objects.requireNonNullElse(ctx.queryParam("state"), "");
    if (!session.get().isUnderWay(state)) {
      Troubles.wrongState().send(ctx);
      return;
    }
    String code = Objects.requireNonNullElse(ctx.queryParam("code"), "");
    switch (codes.exchange(code)) {
      case ManifestCodes.Created(NewApp app) -> {
        session.get().end(Optional.of(app));
        save(session.get(), app).send(ctx);
      }
      case ManifestCodes.Refused(String why) -> {
        log.warn("GitHub gave no App for the code: {}", why);
        session.get().end(Optional.empty());
        Troubles.refused(why).send(ctx);
      }
      case ManifestCodes.Unanswered(String why) -> {
        log.warn("GitHub did not exchange the code: {}", why);
        Troubles.unanswered(why).send(ctx);
      }
    }
  }

  private void saveAgain(Context ctx) {
    Optional<Session> session = session(ctx).filter(each -> SessionCookie.isOwnForm(ctx, each));
    Optional<NewApp> unsaved = session.flatMap(Session::unsaved);
    if (unsaved.isEmpty()) {
      Troubles.notOpened().send(ctx);
      return;
    }
    save(session.orElseThrow(), unsaved.get()).send(ctx);
  }

  private Page save(Session session, NewApp app) {
    try {
      file.write(new StoredApp(app.id(), new Secret(app.key()), new Secret(app.webhookSecret())));
    } catch (IOException | UnsupportedOperationException e) {
      log.error("The credentials of the new App could not be stored in {}", file.path(), e);
      return Troubles.notSaved(file.path(), e, session.formToken());
    }
    over = true;
    session.end(Optional.empty());
    log.info("Created the GitHub App {}; install it at {}", app.page(), app.installPage());
    try {
      bot.run();
    } catch (RuntimeException e) {
      log.error("The bot could not be started", e);
      return Troubles.notStarted(e, app);
    }
    return Page.of(
        HttpStatus.OK,
        "setup/done.jte",
        new DonePage(
            app.page().toString(), app.installPage().toString(), Starter.text(), Presets.list()),
        "'none'");
  }

  private Optional<Session> session(Context ctx) {
    return SessionCookie.read(ctx).flatMap(link::session);
  }
}
