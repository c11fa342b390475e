package dev.quorate.status;

import static dev.quorate.status.StatusScene.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.store.Database;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is let in to the status page: as requests, without a browser that would be on its best
/// behaviour.
class StatusDoorTest {
  private static final String CONTENT = "id=\"jobs\"";

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private StatusScene scene;

  @BeforeEach
  void start() {
    scene = StatusScene.in(folder);
  }

  @AfterEach
  void stop() {
    scene.close();
    client.close();
  }

  @Test
  void isNotThereWithoutAToken() throws Exception {
    scene.close();
    scene = new StatusScene(Database.open(folder.resolve("quorate.db")), Optional.empty());
    assertThat(send(request("")).statusCode()).isEqualTo(404);
    assertThat(send(request("").header("Authorization", "Bearer ")).statusCode()).isEqualTo(404);
    assertThat(send(form("", "token=")).statusCode()).isEqualTo(404);
    assertThat(send(form("/sign-out", "")).statusCode()).isEqualTo(404);
  }

  @Test
  void theTokenBecomesACookieThatScriptsAndOtherSitesDoNotGet() throws Exception {
    HttpResponse<String> answer = send(form("", "token=" + TOKEN));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(cookie(answer)).contains("HttpOnly", "SameSite=Strict", "Path=/status");
    assertThat(cookie(answer)).doesNotContain("Secure", TOKEN);
    assertThat(cookie(send(form("", "token=" + TOKEN).header("X-Forwarded-Proto", "https"))))
        .contains("Secure");
  }

  @Test
  void whoHasTheCookieOrTheTokenIsLetInUntilTheCookieIsTooOld() throws Exception {
    String cookie = signedIn();
    assertThat(send(request("").header("Cookie", cookie)).body()).contains(CONTENT);
    assertThat(send(request("").header("Authorization", "Bearer " + TOKEN)).body())
        .contains(CONTENT);
    scene.clock.advance(Duration.ofHours(12).minusSeconds(1));
    assertThat(send(request("").header("Cookie", cookie)).statusCode()).isEqualTo(200);
    scene.clock.advance(Duration.ofSeconds(1));
    assertThat(send(request("").header("Cookie", cookie)).statusCode()).isEqualTo(401);
  }

  @Test
  void nobodyElseIs() throws Exception {
    String signature = signedIn().split("\\.", 2)[1];
    List<String> cookies =
        List.of("", ".", "9999999999.", "9999999999." + signature, "x." + signature, TOKEN);
    for (String forged : cookies) {
      HttpResponse<String> answer = send(request("").header("Cookie", "quorate_status=" + forged));
      assertThat(answer.statusCode()).as(forged).isEqualTo(401);
      assertThat(answer.body()).doesNotContain(CONTENT, TOKEN);
    }
    assertThat(send(request("?token=" + TOKEN)).statusCode()).isEqualTo(401);
    assertThat(send(form("", "token=" + TOKEN + "0")).statusCode()).isEqualTo(403);
    assertThat(send(request("?outcome=pass")).statusCode()).isEqualTo(401);
  }

  @Test
  void leavesNothingBehindAndLoadsNothingFromElsewhere() throws Exception {
    HttpResponse<String> page = send(request("").header("Cookie", signedIn()));
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    HttpResponse<String> out = send(form("/sign-out", ""));
    assertThat(cookie(out)).contains("quorate_status=;", "Expires=Thu, 01 Jan 1970");
  }

  @Test
  void showsAFewOfManyAndTheRestPageByPage() throws Exception {
    for (int number = 1; number <= 101; number++) {
      scene.put(number, "Title", "blocked", Optional.empty(), List.of());
    }
    String all = page("");
    assertThat(all)
        .contains("#20</a>", "All 101: Blocked", "href=\"/status?outcome=blocked\"")
        .doesNotContain("#21</a>", "id=\"instances\"");
    assertThat(page("?outcome=blocked"))
        .contains("1 to 100 of 101", "#100</a>", "href=\"/status?outcome=blocked&amp;page=2\"")
        .doesNotContain("#101</a>", "Previous");
    assertThat(page("?outcome=blocked&page=2"))
        .contains("101 to 101 of 101", "#101</a>", "Previous")
        .doesNotContain("#100</a>", "Next");
  }

  private String page(String query) throws Exception {
    return send(request(query).header("Authorization", "Bearer " + TOKEN)).body();
  }

  @Test
  void showsTheFirstPageWhereAnotherIsAskedForThatCannotBe() throws Exception {
    for (String query :
        List.of("?outcome=nonsense", "?outcome=pass&page=0", "?outcome=pass&page=x")) {
      HttpResponse<String> answer = send(request(query).header("Authorization", "Bearer " + TOKEN));
      assertThat(answer.statusCode()).as(query).isEqualTo(200);
    }
    assertThat(
            send(request("?outcome=pass&page=999999").header("Authorization", "Bearer " + TOKEN))
                .body())
        .contains("No open pull request");
  }

  private String signedIn() throws Exception {
    return cookie(send(form("", "token=" + TOKEN))).split(";", 2)[0];
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow();
  }

  private HttpRequest.Builder form(String path, String body) {
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(scene.address() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
