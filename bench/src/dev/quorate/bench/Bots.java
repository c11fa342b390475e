package dev.quorate.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// Starts what is measured, each in a process of its own: the bot as an operator does, by
/// `./quorate serve`, and the probe.
final class Bots {
  private static final String RARELY = "24h";

  private final Path folder;
  private final QuickGitHub github;
  private final String key;

  /// @param folder for databases and logs
  Bots(Path folder, QuickGitHub github) throws GeneralSecurityException {
    this.folder = folder;
    this.github = github;
    KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
    keys.initialize(2048);
    byte[] encoded = keys.generateKeyPair().getPrivate().getEncoded();
    this.key =
        "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----"
            .formatted(Base64.getEncoder().encodeToString(encoded));
  }

  /// The database of that name.
  Path database(String name) {
    return folder.resolve(name + ".db");
  }

  /// Starts the bot on a database. Sweep and reconciliation run once, at the start.
  Child start(String name) throws IOException {
    Map<String, String> environment =
        Map.of(
            "APP_ID",
            String.valueOf(QuickGitHub.APP),
            "PRIVATE_KEY",
            key,
            "WEBHOOK_SECRET",
            Delivery.SECRET,
            "PORT",
            "0",
            "GITHUB_API_URL",
            github.address().toString(),
            "DATABASE_URL",
            "jdbc:sqlite:" + database(name),
            "SWEEP_INTERVAL",
            RARELY,
            "RECONCILE_INTERVAL",
            RARELY,
            "JAVA_HOME",
            System.getProperty("java.home"));
    return Child.start(List.of("./quorate", "serve"), environment, folder.resolve("bot.log"));
  }

  Child startProbe() throws IOException {
    List<String> command =
        List.of(
            System.getProperty("java.home") + "/bin/java",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Probe.class.getName(),
            folder.resolve("probe.db").toString());
    return Child.start(command, Map.of(), folder.resolve("probe.log"));
  }
}
