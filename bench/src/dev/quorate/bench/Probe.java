package dev.quorate.bench;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The least that a durable webhook costs with the same parts: reads the body, computes its HMAC,
/// and commits one row in groups. What the bot reaches is compared with it.
public final class Probe {
  private static final int LARGEST_GROUP = 1_000;

  private final BlockingQueue<Row> waiting = new LinkedBlockingQueue<>();
  private final Connection connection;

  private record Row(String signature, CompletableFuture<Boolean> stored) {}

  private Probe(Connection connection) {
    this.connection = connection;
  }

  /// Serves until it is killed, on the port that it prints.
  ///
  /// @param args the database file
  public static void main(String[] args) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    SQLiteDataSource file = new SQLiteDataSource(config);
    file.setUrl("jdbc:sqlite:" + Path.of(args[0]));
    Probe probe = new Probe(file.getConnection());
    probe.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, signature TEXT NOT NULL) STRICT");
    Thread.ofPlatform().daemon().start(probe::write);
    Javalin server =
        Javalin.create(
            javalin -> {
              javalin.startup.showJavalinBanner = false;
              javalin.concurrency.useVirtualThreads = true;
              javalin.routes.post("/webhook", probe::answer);
            });
    System.out.println(Child.READY + server.start("127.0.0.1", 0).port());
  }

  private void answer(Context ctx) throws IOException, GeneralSecurityException {
    byte[] body = ctx.req().getInputStream().readAllBytes();
    Mac mac = Mac.getInstance(Delivery.ALGORITHM);
    mac.init(
        new SecretKeySpec(Delivery.SECRET.getBytes(StandardCharsets.UTF_8), Delivery.ALGORITHM));
    Row row = new Row(HexFormat.of().formatHex(mac.doFinal(body)), new CompletableFuture<>());
    waiting.add(row);
    row.stored().join();
    ctx.status(202).result("Stored.");
  }

  private void write() {
    List<Row> group = new ArrayList<>();
    while (true) {
      try {
        group.add(waiting.take());
        waiting.drainTo(group, LARGEST_GROUP - 1);
        insert(group);
      } catch (SQLException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
      group.forEach(row -> row.stored().complete(true));
      group.clear();
    }
  }

  private void insert(List<Row> group) throws SQLException {
    execute("BEGIN IMMEDIATE");
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO row (signature) VALUES (?)")) {
      for (Row row : group) {
        insert.setString(1, row.signature());
        insert.executeUpdate();
      }
    }
    execute("COMMIT");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
