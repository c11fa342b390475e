package dev.quorate.standin;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.quorate.standin.Faults.Fault;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/// A GitHub for one test or one rehearsal, listening on the loopback.
public final class StandIn implements AutoCloseable {
  /// What Quorate's manifest asks for.
  private static final Map<String, String> PERMISSIONS =
      Map.of(
          "metadata", "read",
          "contents", "read",
          "pull_requests", "write",
          "issues", "write",
          "checks", "write",
          "statuses", "write",
          "merge_queues", "read",
          "members", "read");

  private static final Set<String> EVENTS =
      Set.of(
          "pull_request",
          "pull_request_review",
          "pull_request_review_comment",
          "issue_comment",
          "check_run",
          "check_suite",
          "status",
          "push",
          "team",
          "membership",
          "member",
          "merge_group");

  private static final long SECONDS_AN_HOUR = 3600;

  private final World world;
  private final Faults faults = new Faults();
  private final Doorman doorman;
  private final Manifests manifests;
  private final GraphQlApi graphQl;
  private final Javalin server;
  private final List<Request> requests = new ArrayList<>();
  private long hour;
  private long callsThisHour;

  private StandIn(InstantSource clock) {
    world = new World(clock);
    doorman = new Doorman(world);
    manifests = new Manifests(world);
    graphQl = new GraphQlApi(world, faults);
    server = Javalin.create(this::configure).start("127.0.0.1", 0);
  }

  public static StandIn start(InstantSource clock) {
    return new StandIn(clock);
  }

  @Override
  public void close() {
    server.stop();
    world.all(App.class).forEach(app -> app.webhooks().stop());
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    for (Route route : Route.all()) {
      for (String path : route.paths()) {
        config.routes.addHttpHandler(
            route.method(), path, ctx -> answer(ctx, () -> rest(ctx, route.answer())));
      }
    }
    manifests.configure(config);
    config.routes.post(
        "/app-manifests/{code}/conversions",
        ctx -> answer(ctx, () -> rest(ctx, manifests::exchange)));
    config.routes.addHttpHandler(
        HandlerType.POST, "/graphql", ctx -> answer(ctx, () -> graphQl(ctx)));
    config.routes.error(404, "*", this::unknown);
  }

  // The world.

  /// Reads several things as they are at one moment.
  public <T> T read(Supplier<T> work) {
    return world.locked(work);
  }

  /// Its time, in whole seconds.
  public Instant now() {
    return world.now();
  }

  public User createUser(String login) {
    return world.act(() -> new User(world, "User", login));
  }

  /// The account of an App that is not at work here, such as `linux-foundation-easycla[bot]`.
  public User createBot(String login) {
    return world.act(() -> new User(world, "Bot", login));
  }

  public Organisation createOrganisation(String login) {
    return world.act(() -> new Organisation(world, login));
  }

  public Repository createRepository(Account owner, String name) {
    return world.act(() -> new Repository(owner, name));
  }

  /// An App with what Quorate's manifest asks for.
  public App createApp(String slug) {
    return world.act(() -> new App(world, slug, PERMISSIONS, EVENTS));
  }

  // The server.

  /// Where REST begins, without a slash at the end.
  public URI restAddress() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  public URI graphQlAddress() {
    return URI.create(restAddress() + "/graphql");
  }

  /// The flow by which Apps are created from manifests.
  public Manifests manifests() {
    return manifests;
  }

  public Faults faults() {
    return faults;
  }

  /// All requests since the start or [#forgetRequests], without those for tokens.
  public List<Request> requests() {
    synchronized (requests) {
      return requests.stream().filter(request -> !request.isForToken()).toList();
    }
  }

  /// Those that changed something.
  public List<Request> writes() {
    return requests().stream().filter(Request::writes).toList();
  }

  public void forgetRequests() {
    synchronized (requests) {
      requests.clear();
    }
  }

  private Answer rest(Context ctx, Function<Exchange, Answer> answer) {
    return answer.apply(new Exchange(world, ctx, doorman, restAddress().toString()));
  }

  private Answer graphQl(Context ctx) {
    Caller.AsInstallation caller = doorman.installation(ctx.header("Authorization"));
    return graphQl.answer(caller, Json.read(ctx.body()).orElse(MissingNode.getInstance()));
  }

  private void unknown(Context ctx) {
    if (ctx.attribute("answered") == null) {
      write(ctx, Answer.message(404, "Not Found"));
      record(ctx, "", 404);
    }
  }

  private void answer(Context ctx, Supplier<Answer> work) {
    ctx.attribute("answered", true);
    boolean asksGraphQl = ctx.path().equals("/graphql");
    String operation = asksGraphQl ? GraphQlApi.operation(ctx.body()) : "";
    String name = new Request(ctx.method().name(), ctx.path(), operation, "", 0).name();
    Optional<Fault> fault = faults.take(name);
    if (fault.isPresent() && !fault.get().isAfter()) {
      fail(ctx, fault.get(), operation);
      return;
    }
    Answer answer = world.locked(() -> carryOut(work));
    if (fault.isPresent()) {
      fail(ctx, fault.get(), operation);
      return;
    }
    record(ctx, operation, answer.status());
    write(ctx, answer);
  }

  private static Answer carryOut(Supplier<Answer> work) {
    try {
      return work.get();
    } catch (Refusal refusal) {
      return refusal.answer();
    }
  }

  private void fail(Context ctx, Fault fault, String operation) {
    switch (fault) {
      case BAD_GATEWAY -> {
        record(ctx, operation, 502);
        ctx.status(502).html("<html><body><h1>502 Bad Gateway</h1></body></html>");
      }
      case DROPPED, DROPPED_AFTER -> {
        record(ctx, operation, 0);
        ServletContextRequest.getServletContextRequest(ctx.req())
            .getConnectionMetaData()
            .getConnection()
            .close();
      }
      case UNANSWERED -> {
        record(ctx, operation, 0);
        faults.awaitMend();
      }
      case BAD_CREDENTIALS -> fail(ctx, operation, Answer.message(401, "Bad credentials"));
      case RATE_LIMITED -> {
        Answer answer =
            operation.isEmpty()
                ? Answer.message(403, "API rate limit exceeded for installation.")
                : GraphQlApi.errors("RATE_LIMITED", "API rate limit exceeded for installation.");
        fail(ctx, operation, answer.with("X-RateLimit-Remaining", "0"));
      }
      case SLOW_DOWN ->
          fail(
              ctx,
              operation,
              Answer.message(403, "You have exceeded a secondary rate limit.")
                  .with("Retry-After", "60"));
    }
  }

  private void fail(Context ctx, String operation, Answer answer) {
    record(ctx, operation, answer.status());
    write(ctx, answer);
  }

  private void record(Context ctx, String operation, int status) {
    synchronized (requests) {
      long now = world.now().getEpochSecond() / SECONDS_AN_HOUR;
      callsThisHour = now == hour ? callsThisHour + 1 : 1;
      hour = now;
      requests.add(new Request(ctx.method().name(), ctx.path(), operation, ctx.body(), status));
    }
  }

  private void write(Context ctx, Answer answer) {
    long reset = (world.now().getEpochSecond() / SECONDS_AN_HOUR + 1) * SECONDS_AN_HOUR;
    ctx.header(
        "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(world.now().atOffset(ZoneOffset.UTC)));
    ctx.header("X-GitHub-Media-Type", "github.v3; format=json");
    ctx.header("X-GitHub-Request-Id", "0000:000000:0000000:0000000:00000000");
    ctx.header("X-RateLimit-Limit", "5000");
    ctx.header("X-RateLimit-Remaining", Long.toString(Math.max(1, 5000 - callsThisHour)));
    ctx.header("X-RateLimit-Used", Long.toString(callsThisHour));
    ctx.header("X-RateLimit-Reset", Long.toString(reset));
    ctx.header("X-RateLimit-Resource", ctx.path().equals("/graphql") ? "graphql" : "core");
    answer.headers().forEach(ctx::header);
    ctx.status(answer.status())
        .contentType("application/json; charset=utf-8")
        .result(Json.write(answer.body()));
  }
}
