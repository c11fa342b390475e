package dev.quorate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.cli.Bot;
import dev.quorate.settings.Settings;
import dev.quorate.standin.App;
import dev.quorate.standin.Change;
import dev.quorate.standin.Organisation;
import dev.quorate.standin.Pull;
import dev.quorate.standin.Repository;
import dev.quorate.standin.StandIn;
import dev.quorate.standin.User;
import dev.quorate.standin.Webhooks.Delivery;
import java.net.URI;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// docs/operations/rotate.md, step by step.
class RotationTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final String NEW = "another secret";

  @TempDir Path folder;

  private final StandIn github = StandIn.start(InstantSource.system());
  private final App app = github.createApp("quorate");
  private final String old = app.webhooks().secret();
  private final Organisation finops = github.createOrganisation("finops");
  private final Repository spec = github.createRepository(finops, "spec");
  private final User zoe = github.createUser("zoe");

  @BeforeEach
  void install() {
    app.install(finops);
    spec.commitToDefaultBranch(
        zoe, ".github/quorate.yml", "committee: {members: {users: [zoe]}}\ncla: off\nboard: off\n");
    app.webhooks().loseKept();
  }

  @AfterEach
  void close() {
    github.close();
  }

  @Test
  void aWebhookSecretIsChangedWithoutLosingADelivery() {
    try (Bot bot = start(app.privateKey(), old)) {
      assertThat(deliver(bot)).isEqualTo(202);
    }
    try (Bot bot = start(app.privateKey(), NEW + ", " + old)) {
      assertThat(deliver(bot)).isEqualTo(202);
      app.webhooks().signWith(NEW);
      assertThat(deliver(bot)).isEqualTo(202);
    }
    try (Bot bot = start(app.privateKey(), NEW)) {
      assertThat(deliver(bot)).isEqualTo(202);
      app.webhooks().signWith(old);
      assertThat(deliver(bot)).as("the old secret is worth nothing any more").isEqualTo(401);
    }
  }

  @Test
  void aPrivateKeyIsChangedWhileBothCount() {
    PrivateKey first = app.privateKey();
    PrivateKey next = app.addKey();
    try (Bot bot = start(first, old)) {
      assertThat(judges(bot)).isTrue();
    }
    app.deleteOldestKey();
    try (Bot bot = start(next, old)) {
      assertThat(judges(bot)).isTrue();
    }
  }

  private int deliver(Bot bot) {
    spec.open(zoe, Change.adding("a.md", "text"));
    Delivery delivery = app.webhooks().kept().getLast();
    app.webhooks().loseKept();
    return app.webhooks().deliver(delivery, webhook(bot));
  }

  private boolean judges(Bot bot) {
    Pull pull = spec.open(zoe, Change.adding("a.md", "text"));
    app.webhooks().listenAt(webhook(bot));
    app.webhooks().deliverKept();
    Instant end = Instant.now().plus(PATIENCE);
    while (pull.checkRun(app).isEmpty() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return pull.checkRun(app).isPresent();
  }

  private Bot start(PrivateKey key, String secrets) {
    Map<String, String> environment =
        new HashMap<>(
            BotProcess.environment(github, app, "jdbc:sqlite:" + folder.resolve("quorate.db")));
    environment.put("PRIVATE_KEY", BotProcess.pem(key));
    environment.put("WEBHOOK_SECRET", secrets);
    Settings settings = (Settings) Settings.from(environment);
    return Bot.start(settings, InstantSource.system(), "test");
  }

  private static URI webhook(Bot bot) {
    return URI.create("http://127.0.0.1:" + bot.port() + "/webhook");
  }
}
