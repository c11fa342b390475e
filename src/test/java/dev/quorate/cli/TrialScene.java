package dev.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.cli.KeptLedger.Said;
import dev.quorate.github.ApiCalls;
import dev.quorate.queue.Hint;
import dev.quorate.queue.Job;
import dev.quorate.queue.JobQueue;
import dev.quorate.queue.Runner;
import dev.quorate.queue.RunnerLimits;
import dev.quorate.settings.Settings;
import dev.quorate.standin.App;
import dev.quorate.standin.Change;
import dev.quorate.standin.Comment;
import dev.quorate.standin.Installation;
import dev.quorate.standin.Organisation;
import dev.quorate.standin.Pull;
import dev.quorate.standin.Repository;
import dev.quorate.standin.StandIn;
import dev.quorate.standin.User;
import dev.quorate.store.Database;
import dev.quorate.store.Ledger;
import dev.quorate.store.PostedVerdicts;
import dev.quorate.store.WatchedPulls;
import dev.quorate.worker.Worker;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/// A repository without a config, with a table of members and a past, and a config to try on it.
final class TrialScene implements AutoCloseable {
  static final Instant BEGIN = Instant.parse("2026-01-05T12:00:00Z");
  static final String CONFIG =
      """
      committee:
        name: FOCUS TSC
        members: {table: TSC.md#members}
      board: off
      """;

  private static final String ROSTER =
      """
      ## Members

      | Name | GitHub | Term ends |
      |---|---|---|
      | Alice Adams | @alice | 2026-12-31 |
      | Bob Brown | @bob | |
      | Carol Clark | @carol | |
      | Dave Dunn | @dave | 2025-12-31 |
      """;

  private Instant now = BEGIN;
  final StandIn github = StandIn.start(() -> now);
  final App app = github.createApp("quorate");
  final Map<String, String> environment = new HashMap<>();
  final Organisation finops = github.createOrganisation("finops");
  final Repository spec = github.createRepository(finops, "spec");
  final User zoe = github.createUser("zoe");
  final User alice = github.createUser("alice");
  final User bob = github.createUser("bob");
  final User carol = github.createUser("carol");
  final User dave = github.createUser("dave");
  final User easyCla = github.createBot("linux-foundation-easycla[bot]");
  final Installation installation = app.install(finops);
  private final Path folder;

  TrialScene(Path folder) {
    this.folder = folder;
    spec.commitToDefaultBranch(zoe, "TSC.md", ROSTER);
    String key = Base64.getMimeEncoder().encodeToString(app.privateKey().getEncoded());
    environment.put("APP_ID", Long.toString(app.id()));
    environment.put(
        "PRIVATE_KEY", "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----");
    environment.put("WEBHOOK_SECRET", "hush-hush-hush");
    environment.put("GITHUB_API_URL", github.restAddress().toString());
    environment.put("DATABASE_URL", "jdbc:sqlite:" + database());
  }

  private Path database() {
    return folder.resolve("quorate.db");
  }

  void after(Duration time) {
    now = now.plus(time);
  }

  /// Opens one that changes a file, with the CLA signed.
  Pull open(String title) {
    Pull pull =
        spec.propose(zoe).titled(title).changing(Change.adding("spec/" + title, "one")).open();
    pull.status(easyCla, "EasyCLA", "success");
    return pull;
  }

  /// Opens one that alice and bob approve an hour later.
  Pull openApproved(String title) {
    Pull pull = open(title);
    after(Duration.ofHours(1));
    pull.approve(alice);
    pull.approve(bob);
    return pull;
  }

  void merge(Pull pull) {
    pull.merge(zoe);
    after(Duration.ofHours(1));
  }

  /// Merges of every sort, one after the other.
  void livePast() {
    Pull before = openApproved("before all");
    after(Duration.ofHours(71));
    merge(before);
    Pull good = openApproved("good");
    after(Duration.ofHours(71));
    merge(good);
    Pull early = openApproved("early \u001b[2J");
    after(Duration.ofHours(2));
    merge(early);
    Pull objected = openApproved("objected");
    objected.requestChanges(carol, "The column has\nno unit.");
    after(Duration.ofHours(80));
    merge(objected);
    Pull unapproved = open("unapproved");
    unapproved.approve(dave);
    unapproved.approve(zoe);
    after(Duration.ofHours(80));
    merge(unapproved);
    unapproved.approve(alice);
    unapproved.comment(bob, "/approve");
    Pull pushed = open("pushed");
    pushed.approve(alice);
    pushed.comment(bob, "/approve");
    after(Duration.ofHours(80));
    pushed.push(zoe, Change.adding("spec/pushed", "two"));
    pushed.status(easyCla, "EasyCLA", "success");
    pushed.approve(alice);
    after(Duration.ofHours(1));
    merge(pushed);
    Pull edited = openApproved("edited");
    Comment comment = edited.comment(carol, "Nice");
    after(Duration.ofHours(80));
    comment.edit(carol, "Very nice");
    merge(edited);
    Pull unreported = openApproved("unreported");
    unreported.push(zoe, Change.adding("spec/unreported", "two"));
    unreported.approve(alice);
    unreported.comment(bob, "/approve");
    after(Duration.ofHours(80));
    merge(unreported);
    unreported.status(easyCla, "EasyCLA", "success");
    open("closed").close(zoe);
    open("open");
  }

  String config(String text) {
    return write("tsc.yml", text);
  }

  private String write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The bot's database, held as by the bot.
  Database openDatabase() {
    return Database.open(database());
  }

  /// One look of the bot at a pull request.
  void look(Database database, Pull pull) {
    Settings settings = (Settings) Settings.from(environment);
    Connected connected = Connected.by(settings, () -> now, new ApiCalls());
    JobQueue queue = new JobQueue(database);
    Worker worker =
        new Worker(
            connected.forge(),
            queue,
            new Ledger(database, () -> now),
            new WatchedPulls(database),
            new PostedVerdicts(database),
            () -> now);
    Job job = new Job.PullJob(installation.id(), spec.id(), "finops/spec", pull.number());
    queue.hint(List.of(new Hint(job, now)));
    try (Runner runner = new Runner(queue, worker, () -> now, RunnerLimits.DEFAULT)) {
      int _ = runner.runDue(now);
    }
  }

  /// Runs `quorate check` or `quorate backtest`.
  Said ask(String command, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    PrintWriter print = new PrintWriter(out);
    PrintWriter problems = new PrintWriter(err);
    Object asked =
        command.equals("check")
            ? new CheckCommand(print, problems, environment, () -> now)
            : new BacktestCommand(print, problems, environment, () -> now);
    int exit =
        new CommandLine(asked)
            .setErr(problems)
            .setExecutionExceptionHandler(QuorateCommand::say)
            .execute(args);
    return new Said(exit, out.toString(), err.toString());
  }

  /// A text without what differs from run to run.
  String withoutPlaces(String text) {
    return text.replace(folder.toString(), "FOLDER")
        .replaceAll("#(issuecomment|pullrequestreview)-[0-9]+", "#$1-NUMBER");
  }

  /// Compares with a golden file; `-Dgolden=write` makes it.
  static void golden(String name, String text) throws IOException {
    Path file = Path.of("src/test/resources/golden/trial", name);
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(file).as("a golden file; -Dgolden=write makes it").exists();
    assertThat(text).isEqualTo(Files.readString(file));
  }

  @Override
  public void close() {
    github.close();
  }
}
