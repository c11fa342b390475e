package dev.quorate;

import static dev.quorate.standin.ReactionContent.CONFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.cli.QuorateCommand;
import dev.quorate.standin.App;
import dev.quorate.standin.Change;
import dev.quorate.standin.Comment;
import dev.quorate.standin.Faults.Fault;
import dev.quorate.standin.Organisation;
import dev.quorate.standin.Pull;
import dev.quorate.standin.Reaction;
import dev.quorate.standin.Repository;
import dev.quorate.standin.StandIn;
import dev.quorate.standin.User;
import dev.quorate.standin.Webhooks.Delivery;
import dev.quorate.store.Postgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed in the middle of a burst of webhooks: whatever it acknowledged gets its
/// verdict, from itself after a restart or from another instance, and nothing is said twice.
class KilledBotTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final int PULLS = 20;

  /// After so many verdicts the kill comes.
  private static final int BEFORE_THE_KILL = 5;

  @TempDir Path folder;

  /// Whoever has it keeps GitHub from answering.
  private final ReentrantLock silence = new ReentrantLock();

  private final StandIn github = StandIn.start(this::now);
  private final App app = github.createApp("quorate");
  private final Organisation finops = github.createOrganisation("finops");
  private final Repository spec = github.createRepository(finops, "spec");
  private final User alice = github.createUser("alice");
  private final User zoe = github.createUser("zoe");
  private final List<Pull> pulls = new ArrayList<>();
  private final Set<Delivery> acknowledged = ConcurrentHashMap.newKeySet();

  private Instant now() {
    silence.lock();
    try {
      return Instant.now();
    } finally {
      silence.unlock();
    }
  }

  @BeforeEach
  void openThem() {
    app.install(finops);
    github.createUser("bob");
    spec.commitToDefaultBranch(
        alice,
        ".github/quorate.yml",
        "committee: {members: {users: [alice, bob]}}\ncla: off\nboard: off\n");
    for (int i = 0; i < PULLS; i++) {
      Pull pull = spec.open(zoe, Change.adding("f" + i, "text"));
      pull.comment(alice, "/aprove");
      pulls.add(pull);
    }
  }

  @AfterEach
  void close() {
    github.close();
  }

  @Test
  void aBotThatIsKilledGoesOnAfterARestart() throws Exception {
    Map<String, String> environment =
        BotProcess.environment(github, app, "jdbc:sqlite:" + folder.resolve("quorate.db"));
    List<String> serve = List.of(Main.class.getName(), "serve");
    // what was acknowledged must be known without looking for everything that is open
    for (int i = 0; i < 9; i++) {
      github.faults().next(Fault.BAD_GATEWAY, "GET /app/installations");
    }
    try (BotProcess bot = BotProcess.start(serve, environment)) {
      burst(List.of(bot.webhook()), bot);
    }
    try (BotProcess bot = BotProcess.start(serve, environment)) {
      await(() -> acknowledgedPulls().stream().allMatch(this::isDone));
      bot.stop();
    }
    acknowledgedPulls().forEach(this::assertSaidOnce);
    assertSound(environment);
  }

  @Test
  void anotherInstanceTakesOverFromOneThatIsKilled() throws Exception {
    Map<String, String> environment = BotProcess.environment(github, app, Postgres.newSchema());
    List<String> hasty = List.of(HastyMain.class.getName());
    try (BotProcess one = BotProcess.start(hasty, environment);
        BotProcess other = BotProcess.start(hasty, environment)) {
      await(() -> reconciliations() > 0);
      burst(List.of(one.webhook(), other.webhook()), one);
      assertThat(reconciliations()).as("only the eldest asks").isEqualTo(1);
      await(() -> acknowledgedPulls().stream().allMatch(this::isDone));
      other.stop();
    }
    acknowledgedPulls().forEach(this::assertSaidOnce);
    assertSound(environment);
  }

  private long reconciliations() {
    return github.requests().stream()
        .filter(request -> request.name().equals("GET /app/installations"))
        .count();
  }

  /// Delivers everything, by turns, and kills one in the middle, while it waits for GitHub.
  private void burst(List<URI> webhooks, BotProcess victim) throws InterruptedException {
    List<Delivery> deliveries = app.webhooks().kept();
    app.webhooks().loseKept();
    try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < deliveries.size(); i++) {
        Delivery delivery = deliveries.get(i);
        URI webhook = webhooks.get(i % webhooks.size());
        senders.execute(() -> send(delivery, webhook));
      }
      await(() -> pulls.stream().filter(this::isJudged).count() >= BEFORE_THE_KILL);
      silence.lock();
      try {
        victim.kill();
      } finally {
        silence.unlock();
      }
    }
    assertThat(acknowledgedPulls()).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL);
  }

  private void send(Delivery delivery, URI webhook) {
    if (app.webhooks().deliver(delivery, webhook) == 202) {
      acknowledged.add(delivery);
    }
  }

  private List<Pull> acknowledgedPulls() {
    return pulls.stream()
        .filter(
            pull ->
                acknowledged.stream()
                    .anyMatch(each -> each.body().contains("/pulls/" + pull.number() + "\"")))
        .toList();
  }

  private boolean isJudged(Pull pull) {
    return pull.checkRun(app).isPresent();
  }

  private boolean isDone(Pull pull) {
    return isJudged(pull)
        && pull.comments(app.bot()).size() >= 2
        && command(pull).reactions().stream().map(Reaction::content).anyMatch(CONFUSED::equals);
  }

  private void assertSaidOnce(Pull pull) {
    assertThat(pull.checkRun(app).orElseThrow().outcome()).isEqualTo("in_progress");
    assertThat(pull.checkRuns()).hasSize(1);
    assertThat(pull.comments(app.bot())).as("its status and one answer").hasSize(2);
    assertThat(command(pull).reactions()).hasSize(1);
  }

  private Comment command(Pull pull) {
    return pull.comments().stream()
        .filter(comment -> comment.body().equals("/aprove"))
        .findFirst()
        .orElseThrow();
  }

  private static void assertSound(Map<String, String> environment) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        QuorateCommand.run(
            "dev", environment, new PrintWriter(out), new PrintWriter(err), "audit", "--verify");
    assertThat(exit).as("%s%s", out, err).isZero();
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("waited in vain").isBefore(end);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
