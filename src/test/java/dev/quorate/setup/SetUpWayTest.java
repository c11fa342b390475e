package dev.quorate.setup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import dev.quorate.cli.Bot;
import dev.quorate.cli.SettingUp;
import dev.quorate.pages.Browser;
import dev.quorate.settings.Settings;
import dev.quorate.settings.SettingsReading;
import dev.quorate.settings.Unregistered;
import dev.quorate.standin.App;
import dev.quorate.standin.Faults.Fault;
import dev.quorate.standin.StandIn;
import dev.quorate.standin.Webhooks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The whole way in, in a real browser: from the one-time link over GitHub and back to a bot that
/// answers webhooks, and what can go wrong on it.
class SetUpWayTest {
  @RegisterExtension static final Browser BROWSER = new Browser();

  @TempDir private Path folder;

  private final StandIn github = StandIn.start(InstantSource.system());
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
    github.close();
    client.close();
  }

  @Test
  void leadsFromTheLinkToABotThatAnswersWebhooks() throws Exception {
    Page page = open();
    BROWSER.assertFit();
    assertThat(status(delivery())).isEqualTo(503);
    assertThat(get("/healthz").body()).isEqualTo("{\"status\":\"setting up\"}");

    page.getByLabel("Organisation", new Page.GetByLabelOptions().setExact(true)).fill("finops");
    assertThat(page.getByLabel("Public address")).hasValue(origin());
    continueToReview(page);
    BROWSER.assertFit();
    assertThat(page.getByRole(AriaRole.NOTE)).containsText("GitHub will not reach this address");
    assertThat(page.getByRole(AriaRole.ROW)).hasCount(Permission.values().length + 1);
    create(page);

    assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Quorate is running");
    BROWSER.assertFit();
    assertThat(page.getByRole(AriaRole.LINK, named("Install on GitHub")))
        .hasAttribute("href", "https://github.com/apps/quorate-finops/installations/new");
    assertThat(page.getByText("The rules of the FOCUS Technical Steering Committee")).isVisible();
    assertThat(github.manifests().lastOwner()).isEqualTo("finops");
    assertThat(github.manifests().last().path("hook_attributes").path("url").asText())
        .isEqualTo(origin() + "/webhook");
    assertThat(github.manifests().last().path("default_permissions").size())
        .isEqualTo(Permission.values().length);
    assertThat(permissions(credentials())).isEqualTo("rw-------");
    assertThat(permissions(credentials().getParent())).isEqualTo("rwx------");
    assertThat(Files.readString(credentials())).doesNotContain("the-client-secret");

    assertThat(status(delivery())).isEqualTo(202);
    assertThat(get("/healthz").body()).contains("\"status\":\"ok\"");
    for (String path : new String[] {settingUp.linkPath(), "/setup", "/setup/callback?code=a"}) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(404);
      assertThat(visit(page, path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void findsTheAppAgainAfterARestart() throws Exception {
    Page page = open();
    page.getByLabel("My own account’s").check();
    continueToReview(page);
    create(page);
    assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Quorate is running");
    settingUp.close();

    try (Bot bot = Bot.start((Settings) settings(), InstantSource.system(), "a test")) {
      assertThat(client.send(delivery(bot.port()), BodyHandlers.ofString()).statusCode())
          .isEqualTo(202);
    }
    assertThat(github.manifests().lastOwner()).isEmpty();
  }

  @Test
  void theLinkIsGoodOnceAndInOneBrowser() {
    open();
    Page stranger = BROWSER.stranger();

    assertThat(visit(stranger, settingUp.linkPath()).status()).isEqualTo(410);
    assertThat(stranger.getByRole(AriaRole.HEADING)).hasText("This set-up link has been used");
    assertThat(visit(stranger, "/setup").status()).isEqualTo(403);
    assertThat(visit(stranger, "/setup?token=guessed").status()).isEqualTo(403);
    assertThat(visit(BROWSER.page(), settingUp.linkPath()).status()).isEqualTo(200);
  }

  @Test
  void saysWhatWasTypedWrong() {
    Page page = open();
    page.getByLabel("Organisation", new Page.GetByLabelOptions().setExact(true))
        .fill("\"><script>alert(1)</script>");
    page.getByLabel("Public address").fill("quorate.example.org");
    page.getByRole(AriaRole.BUTTON, named("Continue")).click();

    assertThat(page.getByRole(AriaRole.ALERT)).containsText("letters, digits and hyphens");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("https://quorate.example.org");
    assertThat(page.getByLabel("Organisation", new Page.GetByLabelOptions().setExact(true)))
        .hasValue("\"><script>alert(1)</script>");
    BROWSER.assertFit();
  }

  @Test
  void canBeDoneByKeyboardAlone() {
    Page page = open();
    page.keyboard().press("Tab");
    assertThat(page.getByRole(AriaRole.LINK, named("Skip to the content"))).isFocused();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().type("finops");
    page.keyboard().press("Enter");
    page.waitForURL(origin() + "/setup");
    assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("What Quorate may do");
  }

  @Test
  void anAnswerToAnotherQuestionStoresNothing() {
    Page page = reviewed();
    assertThat(visit(page, "/setup/callback?code=abc&state=guessed").status()).isEqualTo(400);
    assertThat(page.getByRole(AriaRole.HEADING))
        .hasText("This answer belongs to no attempt of yours");
    BROWSER.assertFit();
    assertThat(credentials()).doesNotExist();
    assertThat(github.requests()).isEmpty();
  }

  @Test
  void aCodeThatGitHubDoesNotKnowStoresNothing() {
    Page page = reviewed();
    visit(page, "/setup/callback?code=abc&state=" + state(page));
    assertThat(page.getByRole(AriaRole.HEADING)).hasText("GitHub did not hand over the App");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("GitHub answered 404");
    page.getByRole(AriaRole.LINK, named("Start again")).click();
    assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Set up Quorate");
    assertThat(credentials()).doesNotExist();
  }

  @Test
  void triesAgainWhenGitHubWasNotReached() {
    Page page = reviewed();
    github.faults().next(Fault.BAD_GATEWAY, "POST /app-manifests/");
    create(page);
    assertThat(page.getByRole(AriaRole.HEADING)).hasText("Quorate cannot reach GitHub");
    BROWSER.assertFit();
    page.getByRole(AriaRole.LINK, named("Try again")).click();
    assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Quorate is running");
    assertThat(credentials()).exists();
  }

  @Test
  void asksNothingOfGitHubWhereNothingCanBeStored() throws IOException {
    Files.writeString(folder.resolve("app"), "in the way");
    Page page = open();
    page.getByLabel("My own account’s").check();
    page.getByRole(AriaRole.BUTTON, named("Continue")).click();
    assertThat(page.getByRole(AriaRole.HEADING)).hasText("Quorate cannot store an App here");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText(credentials().toString());
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("another one by DATABASE_URL");
  }

  @Test
  void keepsANewAppUntilItCanBeStored() throws IOException {
    Page page = reviewed();
    Files.delete(folder.resolve("app"));
    Files.writeString(folder.resolve("app"), "in the way");
    create(page);
    assertThat(page.getByRole(AriaRole.HEADING)).hasText("The App is created, but not stored");
    Files.delete(folder.resolve("app"));
    page.getByRole(AriaRole.BUTTON, named("Try again")).click();
    assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Quorate is running");
    assertThat(credentials()).exists();
  }

  private Page open() {
    Page page = BROWSER.page();
    visit(page, settingUp.linkPath());
    assertThat(page).hasURL(origin() + "/setup");
    return page;
  }

  private Page reviewed() {
    Page page = open();
    page.getByLabel("My own account’s").check();
    continueToReview(page);
    return page;
  }

  private static void continueToReview(Page page) {
    page.getByRole(AriaRole.BUTTON, named("Continue")).click();
    assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("What Quorate may do");
  }

  /// Presses the button on the bot's page, and then the one on GitHub's.
  private static void create(Page page) {
    page.getByRole(AriaRole.BUTTON, named("Create the App on GitHub")).click();
    page.getByRole(AriaRole.BUTTON, named("Create GitHub App")).click();
  }

  private static String state(Page page) {
    Locator form = page.locator("form");
    return URI.create(form.getAttribute("action")).getQuery().substring("state=".length());
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private Response visit(Page page, String path) {
    return page.navigate(origin() + path);
  }

  private String origin() {
    return "http://127.0.0.1:" + settingUp.port();
  }

  private Path credentials() {
    return folder.resolve("app/credentials.json");
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  /// GitHub is at another site than the bot, so that cookies have to travel from one to the other.
  private SettingsReading settings() {
    return Settings.from(
        Map.of(
            "PORT", "0",
            "GITHUB_API_URL", "http://localhost:" + github.restAddress().getPort(),
            "DATABASE_URL", "jdbc:sqlite:" + folder.resolve("quorate.db")));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(origin() + path)).build(), BodyHandlers.ofString());
  }

  private int status(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofString()).statusCode();
  }

  private HttpRequest delivery() throws GeneralSecurityException {
    return delivery(settingUp.port());
  }

  /// An event that leaves something to do, signed as GitHub signs it.
  private HttpRequest delivery(int port) throws GeneralSecurityException {
    byte[] body =
        """
        {"action": "opened", "pull_request": {"number": 42},
         "installation": {"id": 5}, "repository": {"id": 7, "full_name": "finops/spec"}}
        """
            .getBytes(StandardCharsets.UTF_8);
    Mac mac = Mac.getInstance("HmacSHA256");
    String secret =
        github.manifests().lastApp().map(App::webhooks).map(Webhooks::secret).orElse("no App yet");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhook"))
        .header("Content-Type", "application/json")
        .header("X-GitHub-Event", "pull_request")
        .header("X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }
}
