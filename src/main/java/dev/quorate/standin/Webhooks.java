package dev.quorate.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What GitHub tells an App. Deliveries are kept back until the test delivers, doubles, shuffles or
/// loses them, unless it lets them go out by themselves.
public final class Webhooks {
  /// GitHub waits as long for an answer.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int SECRET_BYTES = 32;

  private final App app;
  private String secret = newSecret();
  private final List<Delivery> kept = new ArrayList<>();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService postman =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
  private Optional<URI> address = Optional.empty();
  private boolean atOnce;
  private CompletableFuture<?> sent = CompletableFuture.completedFuture(0);

  /// One delivery; its body is what was so when it happened.
  ///
  /// @param id the same when it is delivered again
  public record Delivery(String id, String event, String body) {}

  private final List<Attempt> attempts = new ArrayList<>();
  private final Json config =
      Json.of(
          "url", "https://quorate.example.org/webhook",
          "content_type", "json",
          "insecure_ssl", "0",
          "secret", "********");

  /// An attempt as GitHub's log has it.
  record Attempt(long id, Delivery delivery, Instant at, int code) {
    Object json() {
      boolean good = code >= 200 && code < 300;
      String status = code == 0 ? "failed to connect to host" : "Invalid HTTP Response: " + code;
      return Json.of(
          "id",
          id,
          "guid",
          delivery.id(),
          "delivered_at",
          at,
          "redelivery",
          false,
          "duration",
          0.1,
          "status",
          good ? "OK" : status,
          "status_code",
          code,
          "event",
          delivery.event(),
          "action",
          null,
          "installation_id",
          null,
          "repository_id",
          null,
          "throttled_at",
          null);
    }
  }

  Webhooks(App app) {
    this.app = app;
  }

  /// What signs each delivery.
  public synchronized String secret() {
    return secret;
  }

  private static String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /// Where the App listens.
  public synchronized void listenAt(URI url) {
    address = Optional.of(url);
  }

  /// Enters something on the App's settings page.
  ///
  /// @param key `url`, `content_type`, `insecure_ssl` or `secret`; the last two as GitHub shows
  ///   them
  /// @param value nothing to leave it empty
  public synchronized void configure(String key, String value) {
    if (value.isEmpty()) {
      config.remove(key);
    } else {
      config.put(key, value);
    }
  }

  /// Enters another webhook secret on the App's settings page.
  public synchronized void signWith(String secret) {
    this.secret = secret;
  }

  synchronized Json config() {
    return config;
  }

  /// All that were made, newest first.
  synchronized List<Attempt> attempts() {
    return attempts.reversed();
  }

  /// From now on each delivery goes out when it happens.
  public synchronized void deliverAtOnce(boolean on) {
    atOnce = on;
  }

  /// What has happened and was not delivered, oldest first.
  public synchronized List<Delivery> kept() {
    return List.copyOf(kept);
  }

  /// Those that are kept are never delivered.
  public synchronized void loseKept() {
    kept.clear();
  }

  /// Delivers all that are kept, oldest first.
  public void deliverKept() {
    List<Delivery> all = kept();
    loseKept();
    all.forEach(this::deliver);
  }

  /// Delivers one, kept or not, also for the second time; gives the App's status.
  public int deliver(Delivery delivery) {
    int code = post(delivery);
    answered(delivery, code);
    return code;
  }

  /// Notes an attempt as answered so, without making it.
  public synchronized void answered(Delivery delivery, int code) {
    attempts.add(new Attempt(attempts.size() + 1, delivery, app.world.now(), code));
  }

  /// As when days have gone by.
  public synchronized void forgetAttempts() {
    attempts.clear();
  }

  private int post(Delivery delivery) {
    URI url = address.orElseThrow(() -> new IllegalStateException("listenAt was not called"));
    return deliver(delivery, url);
  }

  /// Delivers one to one of several processes of the App, as a load balancer would.
  public int deliver(Delivery delivery, URI url) {
    byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("User-Agent", "GitHub-Hookshot/0000000")
            .header("X-GitHub-Delivery", delivery.id())
            .header("X-GitHub-Event", delivery.event())
            .header("X-GitHub-Hook-ID", "1")
            .header("X-GitHub-Hook-Installation-Target-ID", Long.toString(app.id()))
            .header("X-GitHub-Hook-Installation-Target-Type", "integration")
            .header("X-Hub-Signature-256", signature(body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException _) {
      return 0; // GitHub takes note and goes on
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  synchronized void take(String event, Json payload) {
    if (!app.subscribesTo(event)) {
      return;
    }
    Delivery delivery = new Delivery(UUID.randomUUID().toString(), event, Json.write(payload));
    if (atOnce) {
      sent = CompletableFuture.runAsync(() -> deliver(delivery), postman);
    } else {
      kept.add(delivery);
    }
  }

  /// Waits until all is out that goes out by itself.
  void settle() {
    CompletableFuture<?> last;
    synchronized (this) {
      last = sent;
    }
    last.join();
  }

  void stop() {
    postman.shutdownNow();
    client.close();
  }

  private synchronized String signature(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
