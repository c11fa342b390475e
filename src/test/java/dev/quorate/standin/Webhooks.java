package dev.quorate.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
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
  public static final String SECRET = "It's a Secret to Everybody";

  /// GitHub waits as long for an answer.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final App app;
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

  Webhooks(App app) {
    this.app = app;
  }

  /// Where the App listens.
  public synchronized void listenAt(URI url) {
    address = Optional.of(url);
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

  private static String signature(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
