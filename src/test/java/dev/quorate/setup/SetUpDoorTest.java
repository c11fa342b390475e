package dev.quorate.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.cli.SettingUp;
import dev.quorate.settings.Settings;
import dev.quorate.settings.SettingsReading;
import dev.quorate.settings.Unregistered;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is let in to the set-up pages, and what their headers forbid: as requests, without a browser
/// that would be on its best behaviour.
class SetUpDoorTest {
  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private SettingUp settingUp;

  @BeforeEach
  void start() {
    settingUp =
        SettingUp.start(
            (Unregistered) settings(), this::settings, InstantSource.system(), "a test");
  }

  @AfterEach
  void stop() {
    settingUp.close();
    client.close();
  }

  @Test
  void theLinkBecomesACookieThatScriptsAndOtherSitesFormsDoNotGet() throws Exception {
    HttpResponse<String> answer = send(request(settingUp.linkPath()));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/setup"));
    assertThat(cookie(answer)).contains("HttpOnly", "SameSite=Lax", "Path=/setup");
    assertThat(cookie(answer)).doesNotContain("Secure", settingUp.linkPath().split("=", 2)[1]);
  }

  @Test
  void theCookieStaysEncryptedWhereThePageIs() throws Exception {
    HttpResponse<String> answer =
        send(request(settingUp.linkPath()).header("X-Forwarded-Proto", "https"));
    assertThat(cookie(answer)).contains("Secure");
  }

  @Test
  void formsGoNowhereButHereAndToGitHub() throws Exception {
    String cookie = opened();
    HttpResponse<String> start = send(request("/setup").header("Cookie", cookie));
    assertThat(policy(start))
        .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(start.headers().firstValue("Referrer-Policy")).contains("strict-origin");
    assertThat(start.headers().firstValue("Cache-Control")).contains("no-store");

    HttpResponse<String> review = send(form(cookie, token(start)));
    assertThat(review.statusCode()).isEqualTo(200);
    assertThat(policy(review)).contains("form-action https://ghe.example.org;");
    assertThat(review.body())
        .contains("action=\"https://ghe.example.org/organizations/finops/settings/apps/new?state=");
  }

  @Test
  void nobodyIsLetInWithoutCookieOrWithAFormOfSomebodyElse() throws Exception {
    String cookie = opened();
    String token = token(send(request("/setup").header("Cookie", cookie)));
    assertThat(send(form(cookie, "guessed")).statusCode()).isEqualTo(403);
    assertThat(send(form("quorate_setup=guessed", token)).statusCode()).isEqualTo(403);
    assertThat(send(request("/setup")).statusCode()).isEqualTo(403);
    assertThat(send(request("/setup/callback?code=a&state=b")).statusCode()).isEqualTo(403);
    assertThat(send(form(cookie, token)).statusCode()).isEqualTo(200);
  }

  @Test
  void proposesTheAddressThatAProxyNames() throws Exception {
    HttpResponse<String> start =
        send(
            request("/setup")
                .header("Cookie", opened())
                .header("X-Forwarded-Proto", "https, http")
                .header("X-Forwarded-Host", "quorate.example.org"));
    assertThat(start.body()).contains("value=\"https://quorate.example.org\"");
  }

  private String opened() throws Exception {
    return cookie(send(request(settingUp.linkPath()))).split(";", 2)[0];
  }

  private HttpRequest.Builder form(String cookie, String token) {
    return request("/setup")
        .header("Cookie", cookie)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(
            BodyPublishers.ofString(
                "token="
                    + token
                    + "&owner=organisation&organisation=finops"
                    + "&address=https://quorate.example.org&here=http://127.0.0.1:3000"));
  }

  private static String token(HttpResponse<String> page) {
    Matcher field = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(page.body());
    assertThat(field.find()).isTrue();
    return field.group(1);
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow();
  }

  private static String policy(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + settingUp.port() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private SettingsReading settings() {
    return Settings.from(
        Map.of(
            "PORT", "0",
            "GITHUB_API_URL", "https://ghe.example.org/api/v3",
            "DATABASE_URL", "jdbc:sqlite:" + folder.resolve("quorate.db")));
  }
}
