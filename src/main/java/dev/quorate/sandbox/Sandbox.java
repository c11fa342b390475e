package dev.quorate.sandbox;

import dev.quorate.pages.Page;
import dev.quorate.pages.PageFiles;
import dev.quorate.standin.Pull;
import dev.quorate.standin.Reactable;
import dev.quorate.standin.ReactionContent;
import dev.quorate.standin.Remark;
import dev.quorate.standin.Review;
import dev.quorate.standin.User;
import dev.quorate.web.Route;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The pages of a rehearsal, and what can be done on them. After each act the bot has done what
/// there was to do before the next page shows.
public final class Sandbox {
  private static final Pattern OWN_PATH = Pattern.compile("/(pulls/\\d{1,9}|files|new)?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private final Stage stage;
  private final SandboxClock clock;
  private final Runnable bot;
  private final Acts acts;
  private final Views views;

  private Sandbox(Stage stage, Script script, SandboxClock clock, Runnable bot) {
    this.stage = stage;
    this.clock = clock;
    this.bot = bot;
    this.acts = new Acts(stage);
    this.views = new Views(stage, script, acts, clock);
  }

  /// Plays the story up to the present.
  ///
  /// @param bot does what there is to do, and comes back when it has
  /// @param now the present
  public static Sandbox open(
      Stage stage, Script script, SandboxClock clock, Runnable bot, Instant now) {
    new Story(stage, clock, bot, now).play(script);
    return new Sandbox(stage, script, clock, bot);
  }

  /// Its pages, and the files that they need.
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>(PageFiles.routes());
    routes.add(get("/", ctx -> show(ctx, "board", views.board(actor(ctx)))));
    routes.add(
        get("/pulls/{number}", ctx -> show(ctx, "pull", views.pull(number(ctx), actor(ctx)))));
    routes.add(get("/files", ctx -> show(ctx, "files", views.files(actor(ctx)))));
    routes.add(get("/new", ctx -> show(ctx, "new", views.proposal(actor(ctx)))));
    routes.add(post("/as", this::become));
    routes.add(post("/clock", this::move));
    routes.add(post("/files", this::commit));
    routes.add(post("/pulls", this::open));
    routes.add(post("/pulls/{number}/say", this::say));
    routes.add(post("/pulls/{number}/react", this::react));
    routes.add(post("/pulls/{number}/remark", this::change));
    routes.add(post("/pulls/{number}/push", this::push));
    routes.add(post("/pulls/{number}/turn", this::turn));
    routes.add(post("/pulls/{number}/cla", this::report));
    return routes;
  }

  private static Route get(String path, Handler handler) {
    return new Route(HandlerType.GET, path, ctx -> answer(ctx, handler));
  }

  private static Route post(String path, Handler handler) {
    return new Route(HandlerType.POST, path, ctx -> answer(ctx, handler));
  }

  private static void answer(Context ctx, Handler handler) throws Exception {
    try {
      if (!SameOrigin.isKept(ctx)) {
        throw Refused.forbidden(
            "This came from another page than the sandbox's own, so nothing was done. Open the"
                + " sandbox by the link in your terminal.");
      }
      handler.handle(ctx);
    } catch (Refused refused) {
      Page.of(refused.status(), "sandbox/trouble.jte", new TroublePage(refused.why()), "'none'")
          .send(ctx);
    }
  }

  private static void show(Context ctx, String template, Object model) {
    Page.of(HttpStatus.OK, "sandbox/" + template + ".jte", model, "'self'").send(ctx);
  }

  private void become(Context ctx) {
    Visitor.become(ctx, stage.player(Optional.of(Visitor.field(ctx, "as"))).login());
    back(ctx);
  }

  private void move(Context ctx) {
    switch (Visitor.field(ctx, "by")) {
      case "1h" -> clock.forward(Duration.ofHours(1));
      case "1d" -> clock.forward(Duration.ofDays(1));
      case "3d" -> clock.forward(Duration.ofDays(3));
      case "next" -> {
        Pull pull = views.find(number(Visitor.field(ctx, "pull")));
        views.next(pull).ifPresent(clock::forwardTo);
      }
      default -> throw Refused.wrong("The clock cannot be moved so.");
    }
    bot.run();
    back(ctx);
  }

  private void commit(Context ctx) {
    acts.commit(user(ctx), Visitor.field(ctx, "path"), Visitor.field(ctx, "text"));
    bot.run();
    redirect(ctx, "/files");
  }

  private void open(Context ctx) {
    Pull pull =
        acts.open(
            user(ctx),
            Visitor.field(ctx, "title"),
            Visitor.field(ctx, "path"),
            Visitor.field(ctx, "text"),
            !Visitor.field(ctx, "draft").isEmpty());
    bot.run();
    redirect(ctx, "/pulls/" + pull.number());
  }

  private void say(Context ctx) {
    Pull pull = pull(ctx);
    String text = Visitor.field(ctx, "text");
    Remark said =
        switch (Visitor.field(ctx, "how")) {
          case "approve" -> acts.review(pull, user(ctx), Review.State.APPROVED, text);
          case "reject" -> acts.review(pull, user(ctx), Review.State.CHANGES_REQUESTED, text);
          case "comment" -> acts.comment(pull, user(ctx), text);
          default -> throw Refused.wrong("That cannot be said so.");
        };
    bot.run();
    redirect(ctx, path(pull) + "#" + Conversation.anchor(said));
  }

  private void react(Context ctx) {
    Pull pull = pull(ctx);
    Reactable subject = subject(pull, Visitor.field(ctx, "subject"));
    ReactionContent content =
        Visitor.field(ctx, "content").equals(ReactionContent.THUMBS_DOWN.name())
            ? ReactionContent.THUMBS_DOWN
            : ReactionContent.THUMBS_UP;
    acts.react(subject, user(ctx), content);
    bot.run();
    redirect(
        ctx,
        path(pull) + "#" + (subject.equals(pull) ? "description" : Conversation.anchor(subject)));
  }

  private void change(Context ctx) {
    Pull pull = pull(ctx);
    if (!(subject(pull, Visitor.field(ctx, "subject")) instanceof Remark remark)) {
      throw Refused.notFound();
    }
    switch (Visitor.field(ctx, "how")) {
      case "edit" -> acts.edit(remark, user(ctx), Visitor.field(ctx, "text"));
      case "delete" -> acts.delete(remark, user(ctx));
      case "dismiss" -> acts.dismiss(remark, user(ctx));
      default -> throw Refused.wrong("That cannot be done with a comment.");
    }
    bot.run();
    redirect(ctx, path(pull) + "#" + Conversation.anchor(remark));
  }

  private void push(Context ctx) {
    Pull pull = pull(ctx);
    acts.push(
        pull,
        user(ctx),
        Visitor.field(ctx, "how"),
        Visitor.field(ctx, "path"),
        Visitor.field(ctx, "text"));
    bot.run();
    redirect(ctx, path(pull));
  }

  private void turn(Context ctx) {
    Pull pull = pull(ctx);
    acts.turn(pull, user(ctx), Visitor.field(ctx, "act"));
    bot.run();
    redirect(ctx, path(pull));
  }

  private void report(Context ctx) {
    Pull pull = pull(ctx);
    acts.report(pull, Visitor.field(ctx, "state"));
    bot.run();
    redirect(ctx, path(pull));
  }

  private static Reactable subject(Pull pull, String nodeId) {
    Stream<Remark> reviews =
        pull.reviews().stream()
            .flatMap(review -> Stream.concat(Stream.of(review), review.comments().stream()));
    return Stream.concat(Stream.of(pull), Stream.concat(pull.comments().stream(), reviews))
        .filter(each -> each.nodeId().equals(nodeId))
        .findFirst()
        .orElseThrow(
            () -> Refused.wrong("This comment is not there any more; load the page again."));
  }

  private Player actor(Context ctx) {
    return stage.player(Visitor.login(ctx));
  }

  private User user(Context ctx) {
    return actor(ctx).user();
  }

  private Pull pull(Context ctx) {
    return views.find(number(ctx));
  }

  private static String path(Pull pull) {
    return "/pulls/" + pull.number();
  }

  private static int number(Context ctx) {
    return number(ctx.pathParam("number"));
  }

  private static int number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw Refused.notFound();
    }
    return Integer.parseInt(text);
  }

  /// To the page that the form stood on.
  private static void back(Context ctx) {
    String path = Visitor.field(ctx, "back");
    redirect(ctx, OWN_PATH.matcher(path).matches() ? path : "/");
  }

  private static void redirect(Context ctx, String path) {
    ctx.redirect(path, HttpStatus.SEE_OTHER);
  }
}
