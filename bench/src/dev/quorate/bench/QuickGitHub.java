package dev.quorate.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// A GitHub that answers at once and from little: one repository with as many open pull requests as
/// wanted, which differ by their number alone. The bot reads its answers by the same code as
/// GitHub's and refuses one that lacks something, so each verdict that comes says that they will
/// do.
final class QuickGitHub implements AutoCloseable {
  static final long APP = 1_001;
  static final long INSTALLATION = 7;
  static final long REPOSITORY_ID = 77;
  static final String REPOSITORY = "finops/spec";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGE = 100;
  private static final String LATER = "2099-01-01T00:00:00Z";

  private final Javalin server = Javalin.create(this::configure).start("127.0.0.1", 0);
  private final Map<Integer, Pull> pulls = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();
  private final Semaphore gate = new Semaphore(0);
  private volatile Pull model = new Pull();
  private volatile boolean silent;
  private volatile int open;
  private volatile IntConsumer posted = _ -> {};

  /// What the bot wrote on a pull request, and how often it was approved since it was opened.
  private static final class Pull {
    private Optional<JsonNode> run = Optional.empty();
    private Optional<String> status = Optional.empty();
    private int approvals;
  }

  // What the benchmark does with it.

  URI address() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /// From now on there are the pull requests 1 to `count`.
  void open(int count) {
    open = count;
  }

  /// From now on no request is answered, until [#speak].
  void fallSilent() {
    silent = true;
  }

  /// Answers what waits, and from now on all again.
  void speak() {
    silent = false;
    gate.release(gate.getQueueLength() + PAGE);
  }

  /// Calls `listener` with the number of each pull request whose check run was written.
  void onVerdict(IntConsumer listener) {
    posted = listener;
  }

  /// One more member approves it.
  void approve(int number) {
    Pull pull = pull(number);
    synchronized (pull) {
      pull.approvals++;
    }
  }

  /// From now on whatever the bot wrote on the pull request `number` stands on all that it has not
  /// written on.
  void resemble(int number) {
    model = pull(number);
  }

  /// From now on the bot has written nothing anywhere.
  void forgetWritings() {
    model = new Pull();
    pulls.clear();
  }

  void forgetRequests() {
    requests.clear();
  }

  /// How many requests of each sort came: GraphQL by operation, REST by method and path.
  Map<String, Long> requests() {
    return requests.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, each -> each.getValue().sum(), Long::sum, TreeMap::new));
  }

  static String sha(int pull) {
    return String.format(Locale.ROOT, "%040x", pull);
  }

  @Override
  public void close() {
    speak();
    server.stop();
  }

  // The server.

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.routes.before(this::wait);
    config.routes.post("/graphql", this::graphQl);
    config.routes.post(
        "/app/installations/{id}/access_tokens",
        ctx -> answer(ctx, "token", 201, "{\"token\":\"t\",\"expires_at\":\"" + LATER + "\"}"));
    config.routes.get(
        "/app", ctx -> answer(ctx, "app", 200, "{\"id\":" + APP + ",\"slug\":\"quorate\"}"));
    config.routes.get("/app/hook/deliveries", ctx -> answer(ctx, "deliveries", 200, "[]"));
    config.routes.get(
        "/app/installations",
        ctx -> answer(ctx, "installations", 200, "[{\"id\":" + INSTALLATION + "}]"));
    config.routes.get("/installation/repositories", this::repositories);
    config.routes.get("/users/{login}", ctx -> answer(ctx, "user", 200, user(ctx)));
    config.routes.get("/repos/finops/spec/pulls/{number}/files", this::files);
    config.routes.post("/repos/finops/spec/check-runs", this::createRun);
    config.routes.patch("/repos/finops/spec/check-runs/{id}", this::updateRun);
    config.routes.post("/repos/finops/spec/issues/{number}/comments", this::createComment);
    config.routes.patch("/repos/finops/spec/issues/comments/{id}", this::editComment);
  }

  private void wait(Context ctx) throws InterruptedException {
    if (silent) {
      gate.acquire();
    }
  }

  private void answer(Context ctx, String sort, int status, String json) {
    requests.computeIfAbsent(sort, _ -> new LongAdder()).increment();
    ctx.header("X-RateLimit-Limit", "5000");
    ctx.header("X-RateLimit-Remaining", "5000");
    ctx.header("X-RateLimit-Reset", String.valueOf(Instant.now().getEpochSecond() + 3600));
    ctx.header("X-RateLimit-Resource", sort.startsWith("graphql") ? "graphql" : "core");
    ctx.status(status).contentType("application/json; charset=utf-8").result(json);
  }

  private static JsonNode body(Context ctx) {
    try {
      return JSON.readTree(ctx.bodyAsBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Pull pull(int number) {
    return pulls.computeIfAbsent(number, _ -> copy(model));
  }

  private static Pull copy(Pull model) {
    Pull pull = new Pull();
    synchronized (model) {
      pull.run = model.run;
      pull.status = model.status;
      pull.approvals = model.approvals;
    }
    return pull;
  }

  // REST.

  private void repositories(Context ctx) {
    String repository =
        """
        {"total_count":1,"repositories":[{"id":%d,"name":"spec","full_name":"finops/spec",\
        "owner":{"login":"finops","id":5,"type":"Organization"},"archived":false}]}\
        """
            .formatted(REPOSITORY_ID);
    answer(ctx, "repositories", 200, repository);
  }

  private static String user(Context ctx) {
    String login = ctx.pathParam("login");
    return "{\"login\":\"%s\",\"id\":%d,\"type\":\"User\"}".formatted(login, login.charAt(0) - 96);
  }

  private void files(Context ctx) {
    int number = Integer.parseInt(ctx.pathParam("number"));
    String file =
        """
        [{"sha":"%2$s","filename":"spec/columns/a%1$d.md","status":"added","patch":"+text %1$d",\
        "contents_url":"https://api.github.com/repos/finops/spec/contents/a.md?ref=%2$s"}]\
        """
            .formatted(number, sha(number));
    answer(ctx, "files", 200, file);
  }

  private void createRun(Context ctx) {
    JsonNode body = body(ctx);
    int number = Integer.parseInt(body.path("head_sha").asText(), 16);
    write(ctx, "create check run", 201, number, body);
  }

  private void updateRun(Context ctx) {
    ObjectNode body = (ObjectNode) body(ctx);
    body.put("started_at", Instant.now().toString()); // it is not said again, and never long ago
    write(ctx, "update check run", 200, Integer.parseInt(ctx.pathParam("id")), body);
  }

  /// A pull request and its one check run have the same number here.
  private void write(Context ctx, String sort, int status, int number, JsonNode body) {
    Pull pull = pull(number);
    synchronized (pull) {
      pull.run = Optional.of(body);
    }
    answer(ctx, sort, status, "{\"id\":" + number + "}");
    posted.accept(number);
  }

  private void createComment(Context ctx) {
    int number = Integer.parseInt(ctx.pathParam("number"));
    writeComment(ctx, "create comment", 201, number);
  }

  private void editComment(Context ctx) {
    writeComment(ctx, "edit comment", 200, Integer.parseInt(ctx.pathParam("id")));
  }

  /// A pull request and the bot's comment on it have the same number here.
  private void writeComment(Context ctx, String sort, int status, int number) {
    Pull pull = pull(number);
    String text = body(ctx).path("body").toString();
    synchronized (pull) {
      pull.status = Optional.of(text);
    }
    answer(ctx, sort, status, "{\"id\":%1$d,\"node_id\":\"IC_%1$d\"}".formatted(number));
  }

  // GraphQL.

  private void graphQl(Context ctx) {
    JsonNode body = body(ctx);
    String query = body.path("query").asText();
    JsonNode variables = body.path("variables");
    int name = query.indexOf("query ") + "query ".length();
    String operation = query.substring(name, query.indexOf('(', name));
    String data =
        switch (operation) {
          case "Pull" -> pull(variables);
          case "File" -> Answers.file(variables.path("expression").asText());
          case "OpenPulls" -> openPulls(variables.path("after").asInt(0));
          case "ReactionSweep" ->
              "{\"pulls\":[%s],\"comments\":[%s]}"
                  .formatted(
                      subjects(variables.path("pulls")), subjects(variables.path("comments")));
          default -> throw new IllegalArgumentException("no answer to " + operation);
        };
    answer(ctx, "graphql " + operation, 200, "{\"data\":" + data + "}");
  }

  private String pull(JsonNode variables) {
    int number = variables.path("number").asInt();
    Pull pull = pull(number);
    synchronized (pull) {
      return Answers.pull(
          number,
          pull.status,
          pull.run,
          pull.approvals,
          variables.path("withStatusComment").asBoolean());
    }
  }

  private String openPulls(int after) {
    int last = Math.min(open, after + PAGE);
    String nodes =
        IntStream.rangeClosed(after + 1, last)
            .mapToObj(Answers::openPull)
            .collect(Collectors.joining(","));
    return Answers.openPulls(nodes, last < open, last);
  }

  private static String subjects(JsonNode ids) {
    return StreamSupport.stream(ids.spliterator(), false)
        .map(id -> "{\"id\":%s,\"reactions\":%s}".formatted(id, Answers.NOTHING))
        .collect(Collectors.joining(","));
  }
}
