package dev.quorate;

import static dev.quorate.standin.ReactionContent.CONFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.cli.Bot;
import dev.quorate.cli.QuorateCommand;
import dev.quorate.settings.Settings;
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
import dev.quorate.store.Postgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A bot that was stopped goes on where it was, also in another database, and says nothing twice.
class StoppedBotTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(20);

  /// Docker's; then it kills.
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /// 128 and the number of SIGTERM.
  private static final int STOPPED = 143;

  @TempDir Path folder;

  private final StandIn github = StandIn.start(InstantSource.system());
  private final App app = github.createApp("quorate");
  private final Organisation finops = github.createOrganisation("finops");
  private final Repository spec = github.createRepository(finops, "spec");
  private final User alice = github.createUser("alice");
  private Pull pull;
  private Comment command;

  @BeforeEach
  void open() {
    app.install(finops);
    spec.commitToDefaultBranch(
        alice,
        ".github/quorate.yml",
        "committee: {members: {users: [alice]}}\ncla: off\nboard: off\n");
    pull = spec.open(github.createUser("zoe"), Change.adding("a.md", "text"));
    command = pull.comment(alice, "/aprove");
  }

  @AfterEach
  void close() {
    github.faults().mend();
    github.close();
  }

  /// In the middle of a job, while GitHub does not answer.
  @Test
  void stopsInTimeAndLosesNothing() throws Exception {
    github.faults().next(Fault.UNANSWERED, "POST /repos/finops/spec/check-runs");
    List<String> serve = List.of(Main.class.getName(), "serve");
    try (BotProcess bot = BotProcess.start(serve, environment(file()))) {
      await(() -> !github.writes().isEmpty());
      Instant asked = Instant.now();
      assertThat(bot.stop()).isEqualTo(STOPPED);
      assertThat(Duration.between(asked, Instant.now())).isLessThan(LIMIT);
    }
    assertThat(pull.checkRuns()).as("it was stopped in the middle").hasSize(1);
    assertThat(pull.comments(app.bot())).as("it was stopped in the middle").isEmpty();

    try (Bot _ = start(file())) {
      await(() -> isAnswered(command));
    }
    assertSaidOnce(command);
    assertThat(run(file(), "audit", "--verify")).isZero();
  }

  @Test
  void goesOnInPostgresql() {
    try (Bot _ = start(file())) {
      await(() -> isAnswered(command));
    }
    String shared = Postgres.newSchema();
    assertThat(run(shared, "migrate", "--from", folder.resolve("quorate.db").toString())).isZero();
    Comment later = pull.comment(alice, "/objetc");
    github.forgetRequests();

    try (Bot _ = start(shared)) {
      await(() -> isAnswered(later));
    }
    assertSaidOnce(command, later);
    assertThat(github.writes())
        .as("an answer, its reaction, and the status that lists it")
        .hasSizeLessThanOrEqualTo(3);
    assertThat(run(shared, "audit", "--verify")).isZero();
  }

  private String file() {
    return "jdbc:sqlite:" + folder.resolve("quorate.db");
  }

  private Map<String, String> environment(String database) {
    return BotProcess.environment(github, app, database);
  }

  private Bot start(String database) {
    Settings settings = (Settings) Settings.from(environment(database));
    return Bot.start(settings, InstantSource.system(), "test");
  }

  private int run(String database, String... args) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return QuorateCommand.run("dev", environment(database), nowhere, nowhere, args);
  }

  /// The reaction is the last that is written.
  private boolean isAnswered(Comment comment) {
    return comment.reactions().stream().map(Reaction::content).anyMatch(CONFUSED::equals);
  }

  private void assertSaidOnce(Comment... commands) {
    assertThat(pull.checkRuns()).hasSize(1);
    assertThat(pull.checkRun(app).orElseThrow().outcome()).isEqualTo("in_progress");
    assertThat(pull.comments(app.bot()))
        .as("its status and the answers")
        .hasSize(1 + commands.length);
    assertThat(commands).allSatisfy(each -> assertThat(each.reactions()).hasSize(1));
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("waited in vain").isBefore(end);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
