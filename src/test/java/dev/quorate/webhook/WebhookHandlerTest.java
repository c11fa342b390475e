package dev.quorate.webhook;

import static dev.quorate.webhook.WebhookHandler.LARGEST_BODY;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.queue.Claimed;
import dev.quorate.queue.Job;
import dev.quorate.queue.JobQueue;
import dev.quorate.store.Database;
import io.javalin.Javalin;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookHandlerTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final SecretKey SECRET = key("new secret");
  private static final SecretKey OLD_SECRET = key("old secret");
  private static final String PULL_REQUEST =
      """
      {"action": "opened", "pull_request": {"number": 42, "title": "Zoë"},
       "installation": {"id": 5}, "repository": {"id": 7, "full_name": "octo/repo"}}
      """;

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  /// The event that each answered request was known to bring.
  private final List<Optional<String>> events = new CopyOnWriteArrayList<>();

  private Database database;
  private JobQueue queue;
  private Javalin server;

  @BeforeEach
  void start() {
    database = Database.open(folder.resolve("quorate.db"));
    queue = new JobQueue(database);
    server = serve(new BodyRoom(LARGEST_BODY, 2 * LARGEST_BODY));
  }

  private Javalin serve(BodyRoom room) {
    WebhookHandler handler =
        new WebhookHandler(
            new Signatures(List.of(SECRET, OLD_SECRET)), 99, queue, InstantSource.fixed(NOW), room);
    return Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.concurrency.useVirtualThreads = true;
              config.routes.post(
                  "/webhook",
                  ctx -> {
                    handler.handle(ctx);
                    events.add(Optional.ofNullable(ctx.attribute(WebhookHandler.EVENT)));
                  });
            })
        .start("127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    server.stop();
    client.close();
    database.close();
  }

  @Test
  void storesTheHintAndAnswers202() throws Exception {
    assertThat(send(request("pull_request", PULL_REQUEST)).statusCode()).isEqualTo(202);
    assertThat(stored())
        .extracting(Claimed::job)
        .containsExactly(new Job.PullJob(5, 7, "octo/repo", 42));
  }

  @Test
  void keepsWhichDeliveryItWas() throws Exception {
    String id = "72d3162e-cc78-11e3-81ab-4c9367dc0958";
    send(request("pull_request", PULL_REQUEST).setHeader("X-GitHub-Delivery", id));
    assertThat(stored()).extracting(Claimed::delivery).containsExactly(Optional.of(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"} INFO Decided", "", "a b"})
  void passesOverWhatIsNoDeliverysId(String id) throws Exception {
    send(request("pull_request", PULL_REQUEST).setHeader("X-GitHub-Delivery", id));
    assertThat(stored()).extracting(Claimed::delivery).containsExactly(Optional.empty());
  }

  @Test
  void theSameAgainIsOneJob() throws Exception {
    send(request("pull_request", PULL_REQUEST));
    assertThat(send(request("pull_request", PULL_REQUEST)).statusCode()).isEqualTo(202);
    assertThat(stored()).hasSize(1);
  }

  @Test
  void takesTheOldSecretWhileItIsRotated() throws Exception {
    HttpRequest.Builder old =
        unsigned("pull_request", PULL_REQUEST)
            .setHeader("X-Hub-Signature-256", sign(OLD_SECRET, PULL_REQUEST));
    assertThat(send(old).statusCode()).isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sha256=",
        "sha256=zz",
        "sha1=0000000000000000000000000000000000000000",
        "sha256=0000000000000000000000000000000000000000000000000000000000000000"
      })
  void answers401ToAWrongSignature(String signature) throws Exception {
    HttpRequest.Builder wrong =
        unsigned("pull_request", PULL_REQUEST).setHeader("X-Hub-Signature-256", signature);
    assertThat(send(wrong).statusCode()).isEqualTo(401);
    assertThat(stored()).isEmpty();
  }

  @Test
  void takesTheNameOfAnEventFromGitHubAlone() throws Exception {
    send(unsigned("invented", PULL_REQUEST));
    send(request("pull_request", PULL_REQUEST));
    assertThat(events).containsExactly(Optional.empty(), Optional.of("pull_request"));
  }

  @Test
  void answers401ToTheSignatureOfAnotherBody() throws Exception {
    String other = PULL_REQUEST.replace("42", "43");
    assertThat(send(request("pull_request", other)).statusCode()).isEqualTo(202);
    stored();
    HttpRequest.Builder reused =
        unsigned("pull_request", PULL_REQUEST).header("X-Hub-Signature-256", sign(SECRET, other));
    assertThat(send(reused).statusCode()).isEqualTo(401);
    assertThat(stored()).isEmpty();
  }

  @Test
  void answers401ToACutSignatureAndToOneOfTwo() throws Exception {
    String right = sign(SECRET, PULL_REQUEST);
    HttpRequest.Builder cut =
        unsigned("pull_request", PULL_REQUEST)
            .header("X-Hub-Signature-256", right.substring(0, right.length() - 2));
    assertThat(send(cut).statusCode()).isEqualTo(401);
    HttpRequest.Builder two =
        unsigned("pull_request", PULL_REQUEST)
            .header("X-Hub-Signature-256", sign(key("guess"), PULL_REQUEST))
            .header("X-Hub-Signature-256", right);
    assertThat(send(two).statusCode()).isEqualTo(401);
    assertThat(stored()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/jsonp",
        "application/json-seq",
        "text/json",
        "multipart/form-data; boundary=application/json",
        "application/xml",
        ";application/json"
      })
  void answers415ToWhatIsNotJson(String contentType) throws Exception {
    HttpRequest.Builder other =
        request("pull_request", PULL_REQUEST).setHeader("Content-Type", contentType);
    assertThat(send(other).statusCode()).isEqualTo(415);
    assertThat(stored()).isEmpty();
  }

  @Test
  void answers400ToJsonThatIsTooDeepAndToNumbersThatAreTooLong() throws Exception {
    for (String hostile :
        List.of(
            "[".repeat(LARGEST_BODY / 4),
            "{\"a\":".repeat(100_000),
            "{\"a\":" + "9".repeat(1_000_000) + "}",
            "{\"a\":1e" + "9".repeat(1_000_000) + "}",
            "{\"" + "k".repeat(1_000_000) + "\":1}")) {
      HttpResponse<String> answer = send(request("pull_request", hostile));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).hasSizeLessThan(1000);
    }
    assertThat(stored()).isEmpty();
  }

  @Test
  void answers401WithoutASignatureWhateverElseIsWrong() throws Exception {
    assertThat(send(unsigned("pull_request", PULL_REQUEST)).statusCode()).isEqualTo(401);
    HttpRequest.Builder other =
        unsigned("pull_request", "{").setHeader("Content-Type", "text/plain");
    assertThat(send(other).statusCode()).isEqualTo(401);
    HttpRequest.Builder signedByOthers =
        unsigned("ping", PULL_REQUEST)
            .setHeader("X-Hub-Signature-256", sign(key("guess"), PULL_REQUEST));
    assertThat(send(signedByOthers).statusCode()).isEqualTo(401);
    assertThat(stored()).isEmpty();
  }

  @Test
  void answers204ToWhatIsNothing() throws Exception {
    HttpResponse<String> ping = send(request("ping", "{\"zen\":\"Keep it logically awesome.\"}"));
    assertThat(ping.statusCode()).isEqualTo(204);
    assertThat(ping.body()).isEmpty();
    String labeled = PULL_REQUEST.replace("opened", "labeled");
    assertThat(send(request("pull_request", labeled)).statusCode()).isEqualTo(204);
    assertThat(stored()).isEmpty();
  }

  @Test
  void answers400ToWhatIsNotThePayload() throws Exception {
    HttpResponse<String> answer = send(request("pull_request", "{\"action\":\"opened\"}"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("pull_request.number is missing");
    assertThat(send(request("pull_request", "{")).statusCode()).isEqualTo(400);
    assertThat(send(request("pull_request", "")).statusCode()).isEqualTo(400);
    HttpRequest.Builder noEvent = HttpRequest.newBuilder(uri()).POST(BodyPublishers.ofString("{}"));
    noEvent
        .header("Content-Type", "application/json")
        .header("X-Hub-Signature-256", sign(SECRET, "{}"));
    assertThat(send(noEvent).body()).contains("X-GitHub-Event");
    assertThat(stored()).isEmpty();
  }

  @Test
  void answers415ToAFormAndSaysWhatToSet() throws Exception {
    HttpResponse<String> answer =
        send(
            request("pull_request", PULL_REQUEST)
                .setHeader("Content-Type", "application/x-www-form-urlencoded"));
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("application/json");
  }

  @Test
  void takesJsonByAnySpelling() throws Exception {
    HttpRequest.Builder spelt =
        request("pull_request", PULL_REQUEST)
            .setHeader("Content-Type", "Application/JSON; charset=utf-8");
    assertThat(send(spelt).statusCode()).isEqualTo(202);
  }

  @Test
  void takesABodyOf25Megabytes() throws Exception {
    String largest = PULL_REQUEST + " ".repeat(LARGEST_BODY - PULL_REQUEST.length() - 1);
    assertThat(largest.getBytes(StandardCharsets.UTF_8)).hasSize(LARGEST_BODY);
    assertThat(send(request("pull_request", largest)).statusCode()).isEqualTo(202);
  }

  @Test
  void answers413ToADeclaredLargerOneBeforeItIsSent() throws Exception {
    assertThat(statusLine("Content-Length: " + (LARGEST_BODY + 1), new byte[0])).contains(" 413 ");
  }

  @Test
  void answers413ToAnUndeclaredLargerOneOnceItIs() throws Exception {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    chunk.writeBytes((Integer.toHexString(LARGEST_BODY + 1) + "\r\n").getBytes(US_ASCII));
    chunk.writeBytes(new byte[LARGEST_BODY + 1]);
    assertThat(statusLine("Transfer-Encoding: chunked", chunk.toByteArray())).contains(" 413 ");
  }

  @Test
  void answers503ToALargeOneWhileThereIsNoRoomAndTakesOrdinaryOnes() throws Exception {
    server.stop();
    server = serve(new BodyRoom(LARGEST_BODY, 0));
    HttpResponse<String> answer =
        send(request("pull_request", PULL_REQUEST + " ".repeat(5 * BodyRoom.ORDINARY)));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("60");
    assertThat(answer.body()).contains("redeliver");
    assertThat(send(request("pull_request", PULL_REQUEST)).statusCode()).isEqualTo(202);
  }

  /// By a socket: a client that has not sent its whole body when the answer comes may lose it.
  private String statusLine(String bodyHeader, byte[] body) throws IOException {
    String head =
        """
        POST /webhook HTTP/1.1
        Host: localhost
        X-Hub-Signature-256: %s
        %s

        """
            .formatted(sign(SECRET, ""), bodyHeader)
            .replace("\n", "\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(US_ASCII));
      out.write(body);
      out.flush();
      InputStream in = socket.getInputStream();
      return new BufferedReader(new InputStreamReader(in, US_ASCII)).readLine();
    }
  }

  @Test
  void answers503WhenItCannotStore() throws Exception {
    database.close();
    HttpResponse<String> answer = send(request("pull_request", PULL_REQUEST));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("redeliver");
  }

  private List<Claimed> stored() {
    return queue.claim(NOW, 10);
  }

  private HttpRequest.Builder request(String event, String body) {
    return unsigned(event, body).header("X-Hub-Signature-256", sign(SECRET, body));
  }

  private HttpRequest.Builder unsigned(String event, String body) {
    return HttpRequest.newBuilder(uri())
        .timeout(Duration.ofSeconds(20))
        .header("Content-Type", "application/json")
        .header("X-GitHub-Event", event)
        .header("X-GitHub-Delivery", "72d3162e-cc78-11e3-81ab-4c9367dc0958")
        .POST(BodyPublishers.ofString(body));
  }

  private URI uri() {
    return URI.create("http://127.0.0.1:" + server.port() + "/webhook");
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static SecretKey key(String secret) {
    return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  private static String sign(SecretKey secret, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      return "sha256="
          + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
