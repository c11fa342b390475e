package dev.quorate;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.joran.spi.JoranException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quorate.cli.Bot;
import dev.quorate.settings.Settings;
import dev.quorate.standin.App;
import dev.quorate.standin.Change;
import dev.quorate.standin.CheckRun;
import dev.quorate.standin.Organisation;
import dev.quorate.standin.Pull;
import dev.quorate.standin.Repository;
import dev.quorate.standin.StandIn;
import dev.quorate.standin.User;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/// What those who watch get of one delivery, from a signed webhook on: a line in the log, a row on
/// the status page, an event in the calendar.
@Isolated("it reads what all of the process logs")
class DecisionLineTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final String STATUS_TOKEN = "status-0123456789";
  private static final String CALENDAR_TOKEN = "calendar-0123456789";

  private static final Encoder<ILoggingEvent> ENCODER = encoder();

  @TempDir private Path folder;

  private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          events.add(event);
        }
      };
  private final Logger logger = (Logger) LoggerFactory.getLogger("dev.quorate");
  private final Level level = logger.getLevel();

  @BeforeEach
  void listen() {
    logger.setLevel(Level.DEBUG);
    appender.start();
    logger.addAppender(appender);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(appender);
    logger.setLevel(level);
  }

  @Test
  void aDecisionIsOneLineAndSeenOnThePages() throws Exception {
    try (StandIn github = StandIn.start(InstantSource.system())) {
      App app = github.createApp("quorate");
      Organisation finops = github.createOrganisation("finops");
      Repository spec = github.createRepository(finops, "spec");
      User alice = github.createUser("alice");
      app.install(finops);
      spec.commitToDefaultBranch(
          alice,
          ".github/quorate.yml",
          "committee: {members: {users: [alice]}}\ncla: off\nboard: off\n");
      app.webhooks().loseKept();
      Pull pull = spec.open(github.createUser("zoe"), Change.adding("a.md", "text"));
      app.webhooks().loseKept();

      try (Bot bot = start(github, app)) {
        await(() -> pull.checkRun(app).map(CheckRun::outcome).equals(Optional.of("in_progress")));
        app.webhooks().deliverAtOnce(true);
        pull.comment(alice, "/object not yet");
        await(() -> pull.checkRun(app).map(CheckRun::outcome).equals(Optional.of("failure")));
        await(() -> !blockedLines().isEmpty());

        JsonNode line = new ObjectMapper().readTree(blockedLines().getFirst());
        assertThat(blockedLines()).hasSize(1);
        assertThat(line.path("delivery").asText()).isNotBlank();
        assertThat(line.path("repository").asText()).isEqualTo("finops/spec");
        assertThat(line.path("pull").asInt()).isEqualTo(pull.number());
        assertThat(line.path("reasons").asText()).startsWith("objection");
        assertThat(line.path("graphQl").asInt()).isPositive();
        assertThat(line.path("rest").isInt()).isTrue();
        assertThat(line.path("durationMs").isInt()).isTrue();
        assertThat(names(line)).contains("time", "level", "logger", "message", "head", "actions");

        assertThat(get(bot, "/status", "Bearer " + STATUS_TOKEN))
            .contains("finops/spec#" + pull.number(), "Blocked by an objection from alice");
        assertThat(get(bot, "/calendar.ics?token=" + CALENDAR_TOKEN, ""))
            .contains("BEGIN:VEVENT", "/finops/spec/pull/" + pull.number());
        get(bot, "/status?token=" + STATUS_TOKEN, "");
        assertThat(events)
            .noneMatch(event -> json(event).contains(STATUS_TOKEN))
            .noneMatch(event -> json(event).contains(CALENDAR_TOKEN));
      }
    }
  }

  private Bot start(StandIn github, App app) {
    Map<String, String> environment =
        new HashMap<>(
            BotProcess.environment(github, app, "jdbc:sqlite:" + folder.resolve("quorate.db")));
    environment.put("STATUS_TOKEN", STATUS_TOKEN);
    environment.put("CALENDAR_TOKEN", CALENDAR_TOKEN);
    Bot bot = Bot.start((Settings) Settings.from(environment), InstantSource.system(), "test");
    app.webhooks().listenAt(URI.create("http://127.0.0.1:" + bot.port() + "/webhook"));
    return bot;
  }

  private List<String> blockedLines() {
    return events.stream()
        .filter(event -> event.getMessage().equals("Decided"))
        .map(DecisionLineTest::json)
        .filter(line -> line.contains("\"outcome\":\"blocked\""))
        .toList();
  }

  private static String get(Bot bot, String path, String authorization) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bot.port() + path))
            .header("Authorization", authorization)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  private static Set<String> names(JsonNode json) {
    Set<String> names = new HashSet<>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /// The event as `LOG_FORMAT=json` writes it: one line, with its end.
  private static String json(ILoggingEvent event) {
    String line = new String(ENCODER.encode(event), StandardCharsets.UTF_8);
    assertThat(line).endsWith("\n");
    assertThat(line.strip()).doesNotContain("\n", "\r");
    return line;
  }

  private static Encoder<ILoggingEvent> encoder() {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    context.putProperty("LOG_FORMAT", "json");
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    try {
      configurator.doConfigure(DecisionLineTest.class.getResource("/logback.xml"));
    } catch (JoranException e) {
      throw new IllegalStateException(e);
    }
    return ((ConsoleAppender<ILoggingEvent>)
            context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("stderr"))
        .getEncoder();
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("waited in vain").isBefore(end);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
