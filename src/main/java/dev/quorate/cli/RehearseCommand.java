package dev.quorate.cli;

import dev.quorate.settings.Secret;
import dev.quorate.settings.Settings;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.crypto.Mac;
import picocli.CommandLine.Command;

/// `quorate rehearse`: starts the bot as an App that does not exist, on an empty database, sends it
/// a delivery, and stops it. Java watches this and notes what a start needs, so that later starts
/// are fast (docs/decisions/0016). Nothing is sent beyond this machine: GitHub's address is one
/// where nobody listens.
@Command(name = "rehearse", hidden = true, description = "Start and stop once, for Java to learn.")
final class RehearseCommand implements Callable<Integer> {
  private static final Secret SECRET = new Secret("rehearsal");
  private static final String NOBODY = "http://127.0.0.1:1";

  @Override
  public Integer call() throws IOException, GeneralSecurityException {
    Path folder = Files.createTempDirectory("quorate-rehearsal");
    Path database = folder.resolve("quorate.db");
    Settings settings = (Settings) Settings.from(environment(database));
    try (Bot bot = Bot.start(settings, InstantSource.system(), "rehearsal")) {
      deliver(connect(bot, "/webhook"));
      connect(bot, "/healthz").getResponseCode();
    } finally {
      delete(folder);
    }
    return 0;
  }

  private static void delete(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static Map<String, String> environment(Path database) throws GeneralSecurityException {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
    keys.initialize(2048);
    String key =
        Base64.getEncoder().encodeToString(keys.generateKeyPair().getPrivate().getEncoded());
    return Map.of(
        "APP_ID",
        "1",
        "PRIVATE_KEY",
        "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----",
        "WEBHOOK_SECRET",
        SECRET.value(),
        "PORT",
        "0",
        "GITHUB_API_URL",
        NOBODY,
        "DATABASE_URL",
        "jdbc:sqlite:" + database);
  }

  private static HttpURLConnection connect(Bot bot, String path) throws IOException {
    URI address = URI.create("http://127.0.0.1:" + bot.port() + path);
    return (HttpURLConnection) address.toURL().openConnection();
  }

  private static void deliver(HttpURLConnection webhook)
      throws IOException, GeneralSecurityException {
    byte[] body =
        """
        {"action": "created", "comment": {"id": 1}, "issue": {"number": 1, "pull_request": {}},
         "installation": {"id": 1}, "repository": {"id": 1, "full_name": "nobody/nothing"}}
        """
            .getBytes(StandardCharsets.UTF_8);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(SECRET.hmacKey());
    String signature = HexFormat.of().formatHex(mac.doFinal(body));
    webhook.setDoOutput(true);
    webhook.setRequestProperty("Content-Type", "application/json");
    webhook.setRequestProperty("X-GitHub-Event", "issue_comment");
    webhook.setRequestProperty("X-Hub-Signature-256", "sha256=" + signature);
    webhook.getOutputStream().write(body);
    int status = webhook.getResponseCode();
    if (status != 202) {
      throw new IllegalStateException("the delivery was answered with " + status);
    }
  }
}
