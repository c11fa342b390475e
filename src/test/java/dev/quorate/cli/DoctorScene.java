package dev.quorate.cli;

import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.cli.KeptLedger.Said;
import dev.quorate.committee.Committee;
import dev.quorate.committee.Entry;
import dev.quorate.committee.Term;
import dev.quorate.ledger.RulesLedger;
import dev.quorate.roster.LoginBook;
import dev.quorate.roster.RosterVersion;
import dev.quorate.settings.AppFile;
import dev.quorate.settings.Secret;
import dev.quorate.settings.Settings;
import dev.quorate.settings.StoredApp;
import dev.quorate.settings.Unregistered;
import dev.quorate.standin.App;
import dev.quorate.standin.Change;
import dev.quorate.standin.Faults.Fault;
import dev.quorate.standin.Installation;
import dev.quorate.standin.Organisation;
import dev.quorate.standin.Pull;
import dev.quorate.standin.Repository;
import dev.quorate.standin.StandIn;
import dev.quorate.standin.User;
import dev.quorate.standin.Webhooks.Delivery;
import dev.quorate.store.Database;
import dev.quorate.store.Ledger;
import dev.quorate.store.LedgerSubject;
import dev.quorate.web.ConnectionLimits;
import dev.quorate.web.HttpServer;
import dev.quorate.web.Route;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine;

/// A set-up in which all is well, and each way to spoil it: a GitHub, a bot that answers `/healthz`
/// and has its database open, and the environment of both.
final class DoctorScene implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-01-06T12:00:00Z");

  /// Every state that `doctor` has to find something about, by the name of its golden file.
  static final Map<String, Consumer<DoctorScene>> STATES = states();

  private static final String CONFIG =
      """
      committee:
        name: FOCUS TSC
        members: {table: TSC.md#members}
      board: off
      """;

  private static final String ROSTER =
      """
      # TSC

      ## Members

      | Name | GitHub | Term begins | Term ends |
      |---|---|---|---|
      | Alice Adams | @alice | 2025-01-01 | 2026-12-31 |
      | Bob Brown | @bob | 2025-01-01 | 2026-12-31 |
      | Carol Clark | @carol | 2025-01-01 | |

      ## Emeriti

      | Name | GitHub | Term ended |
      |---|---|---|
      | Dave Dunn | @dave | 2024-12-31 |
      """;

  final StandIn github = StandIn.start(() -> NOW);
  final App app = github.createApp("quorate");
  final Map<String, String> environment = new HashMap<>();
  private final Path folder;
  private final Organisation finops = github.createOrganisation("finops");
  private Repository spec = github.createRepository(finops, "spec");
  private final User alice = github.createUser("alice");
  private final User zoe = github.createUser("zoe");
  private final User easyCla = github.createBot("linux-foundation-easycla[bot]");
  private Installation installation = app.install(finops);
  private final Database database;
  private HttpServer bot;
  private Duration behind = Duration.ZERO;

  DoctorScene(Path folder) {
    this.folder = folder;
    List.of("bob", "carol", "dave").forEach(github::createUser);
    fill();
    Pull pull = spec.open(zoe, Change.adding("spec/a.md", "one"));
    pull.status(easyCla, "EasyCLA", "success");
    delivered(202);
    database = Database.open(folder.resolve("quorate.db"));
    bot = serve("{\"status\":\"ok\"}");
    environment.put("APP_ID", Long.toString(app.id()));
    environment.put("PRIVATE_KEY", pem(app.privateKey()));
    environment.put("WEBHOOK_SECRET", "hush-hush-hush");
    environment.put("GITHUB_API_URL", github.restAddress().toString());
    environment.put("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("quorate.db"));
    environment.put("PORT", Integer.toString(bot.port()));
  }

  private void fill() {
    commit(".github/quorate.yml", CONFIG);
    commit("TSC.md", ROSTER);
    spec.protect("governance", Optional.of(app.id()));
  }

  private static String pem(PrivateKey key) {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(key.getEncoded())
        + "\n-----END PRIVATE KEY-----";
  }

  private static HttpServer serve(String health) {
    return HttpServer.start(
        "127.0.0.1",
        0,
        ConnectionLimits.USUAL,
        List.of(new Route(HandlerType.GET, "/healthz", ctx -> ctx.result(health))));
  }

  private static Map<String, Consumer<DoctorScene>> states() {
    Map<String, Consumer<DoctorScene>> states = new LinkedHashMap<>();
    states.put("bot-not-running", scene -> scene.bot.close());
    states.put("bot-other", scene -> scene.answer("<html>hello</html>"));
    states.put(
        "bot-failing",
        scene ->
            scene.answer(
                "{\"status\":\"failing\",\"problems\":[\"the database cannot be written\"]}"));
    states.put(
        "bot-jobs-failing", scene -> scene.answer("{\"status\":\"ok\",\"failing\":{\"jobs\":2}}"));
    states.put("database-none", scene -> scene.database(scene.write("notes.txt", "hello")));
    states.put("credentials-unknown", scene -> scene.environment.put("APP_ID", "77"));
    states.put("credentials-key", scene -> scene.environment.put("PRIVATE_KEY", pem(newKey())));
    states.put("clock-behind", scene -> scene.behind = Duration.ofSeconds(42));
    states.put("clock-hours-ahead", scene -> scene.behind = Duration.ofHours(-3));
    states.put("clock-years-behind", scene -> scene.behind = Duration.ofDays(800));
    states.put("permissions-missing", scene -> scene.app.ask("checks", "read"));
    states.put("permissions-statuses", scene -> scene.app.ask("statuses", "read"));
    states.put(
        "permissions-wide",
        scene -> {
          scene.app.ask("contents", "write");
          scene.app.ask("administration", "read");
        });
    states.put("events-missing", scene -> scene.app.unsubscribe("pull_request_review"));
    hook(states, "webhook-address-missing", "url", "");
    hook(states, "webhook-address-wrong", "url", "https://quorate.example.org|/webhook");
    hook(states, "webhook-localhost", "url", "https://localhost:3000/webhook");
    hook(states, "webhook-plain", "url", "http://quorate.example.org/webhook");
    hook(states, "webhook-elsewhere", "url", "https://quorate.example.org/");
    hook(states, "webhook-form", "content_type", "form");
    hook(states, "webhook-secret-missing", "secret", "");
    hook(states, "webhook-certificate", "insecure_ssl", "1");
    states.put("deliveries-none", scene -> scene.app.webhooks().forgetAttempts());
    states.put("deliveries-refused", scene -> scene.delivered(401));
    states.put("deliveries-proxy", scene -> scene.delivered(502));
    states.put(
        "deliveries-recovered",
        scene -> {
          scene.delivered(401);
          scene.delivered(202);
        });
    states.put("deliveries-unreachable", scene -> scene.delivered(0));
    states.put("installation-elsewhere", DoctorScene::installElsewhere);
    states.put("installation-suspended", scene -> scene.installation.suspend());
    states.put("installation-behind", scene -> scene.installation.permit("members", "none"));
    states.put("config-none", scene -> scene.commit(".github/quorate.yml", ""));
    states.put(
        "config-wrong",
        scene -> scene.commit(".github/quorate.yml", CONFIG + "aprovals: {required: 2}\n"));
    states.put("roster-heading", scene -> scene.roster("## Members", "## People"));
    states.put("roster-login-missing", scene -> scene.roster("| @bob |", "| |"));
    states.put("roster-login-unknown", scene -> scene.roster("@bob", "@bobb"));
    states.put(
        "roster-nobody",
        scene ->
            scene.commit(
                "TSC.md",
                ROSTER.replace("2026-12-31 |", "2025-12-31 |").replace("| |\n", "| 2025-06 |\n")));
    states.put(
        "terms-over",
        scene -> scene.roster("@bob | 2025-01-01 | 2026", "@bob | 2024-01-01 | 2025"));
    states.put(
        "terms-swapped",
        scene -> scene.roster("@bob | 2025-01-01 | 2026-12-31", "@bob | 2027-01-01 | 2026-12-31"));
    states.put("emeriti-members", scene -> scene.roster("Dave Dunn | @dave", "Carol Clark | "));
    states.put("accounts-renamed", scene -> scene.alice.rename("alice-a"));
    states.put("accounts-gone", scene -> scene.alice.delete());
    states.put("accounts-bot", scene -> scene.roster("@carol", "@linux-foundation-easycla[bot]"));
    states.put("protection-none", scene -> scene.spec.unprotect());
    states.put(
        "protection-others",
        scene -> {
          scene.spec.unprotect();
          scene.spec.rule("build", Optional.empty());
        });
    states.put(
        "protection-anybody",
        scene -> {
          scene.spec.unprotect();
          scene.spec.protect("governance", Optional.empty());
        });
    states.put(
        "protection-other-app", scene -> scene.spec.rule("governance", Optional.of(15_368L)));
    states.put("cla-no-pulls", DoctorScene::withoutPulls);
    states.put("cla-not-reported", scene -> scene.check("Linux CLA"));
    states.put(
        "cla-by-other",
        scene -> {
          scene.withoutPulls();
          scene
              .spec
              .open(scene.zoe, Change.adding("b", "b"))
              .status(scene.zoe, "EasyCLA", "success");
        });
    states.put(
        "unanswered", scene -> scene.github.faults().next(Fault.BAD_GATEWAY, "/app/hook/config"));
    return states;
  }

  private static void hook(
      Map<String, Consumer<DoctorScene>> states, String name, String key, String value) {
    states.put(name, scene -> scene.app.webhooks().configure(key, value));
  }

  static PrivateKey newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair().getPrivate();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void commit(String path, String text) {
    spec.commitToDefaultBranch(zoe, path, text);
  }

  private void roster(String from, String to) {
    commit("TSC.md", ROSTER.replace(from, to));
  }

  private void check(String name) {
    commit(".github/quorate.yml", CONFIG + "cla: {check: " + name + "}\n");
  }

  private void answer(String health) {
    bot.close();
    bot = serve(health);
    environment.put("PORT", Integer.toString(bot.port()));
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void database(Path file) {
    environment.put("DATABASE_URL", "jdbc:sqlite:" + file);
  }

  /// Where set-up stores an App, now that the environment names none.
  AppFile leaveAppToSetUp() {
    environment.keySet().removeAll(List.of("APP_ID", "PRIVATE_KEY", "WEBHOOK_SECRET"));
    return ((Unregistered) Settings.from(environment)).appFile();
  }

  static StoredApp stored(long id, PrivateKey key) {
    return new StoredApp(id, new Secret(pem(key)), new Secret("hush-hush-hush"));
  }

  private void delivered(int code) {
    app.webhooks().answered(new Delivery("00000000-0000", "pull_request", "{}"), code);
  }

  private void withoutPulls() {
    spec.rename("elder");
    spec = github.createRepository(finops, "spec");
    fill();
  }

  private void installElsewhere() {
    installation.delete();
    installation = app.install(finops, github.createRepository(finops, "other"));
  }

  void suspendElsewhere() {
    app.install(github.createOrganisation("acme")).suspend();
  }

  void uninstall() {
    installation.delete();
  }

  /// What the bot wrote down when alice's login was hers.
  private void remember() {
    Login login = new Login("alice");
    UserId id = new UserId(alice.id());
    Committee committee =
        new Committee(List.of(new Entry(id, login, Optional.empty(), Term.OPEN)), List.of());
    RulesLedger ledger = new RulesLedger(new Ledger(database, () -> NOW));
    LedgerSubject repository = LedgerSubject.repository(spec.id());
    ledger.keep(
        repository,
        ledger.read(repository),
        NOW,
        "c0ffee",
        new RosterVersion(committee, new LoginBook(Map.of(login, id))));
  }

  /// Runs `quorate doctor` while the bot has its database open.
  Said examine(String... args) {
    remember();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    PrintWriter problems = new PrintWriter(err);
    DoctorCommand command =
        new DoctorCommand(new PrintWriter(out), problems, environment, () -> NOW.minus(behind));
    int exit = new CommandLine(command).setErr(problems).execute(args);
    return new Said(exit, out.toString(), err.toString());
  }

  /// A text without what differs from run to run.
  String withoutPlaces(String text) {
    return text.replace(folder.toString(), "FOLDER")
        .replace(":" + environment.get("PORT") + "/", ":3000/")
        .replaceAll("at [0-9a-f]{7}: the rules", "at COMMIT: the rules");
  }

  @Override
  public void close() {
    bot.close();
    database.close();
    github.close();
  }
}
