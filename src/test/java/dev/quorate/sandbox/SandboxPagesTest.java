package dev.quorate.sandbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.quorate.pages.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The sandbox's pages in a browser. The tests share one rehearsal, and each plays on a pull
/// request of its own.
@Timeout(300)
class SandboxPagesTest {
  @RegisterExtension static final Browser BROWSER = new Browser();
  private static Rehearsing it;

  @BeforeAll
  static void start() {
    it = Rehearsing.charter();
  }

  @AfterAll
  static void stop() {
    it.close();
  }

  @Test
  void isFitForEverybodyAndSaysThatItIsARehearsal() {
    for (String path : new String[] {"/", "/new", "/pulls/77"}) {
      assertThat(visit(path).getByText("This is a rehearsal.")).isVisible();
    }
    Page page = visit("/pulls/2");
    assertThat(page.getByText("This is a rehearsal.")).isVisible();
    page.locator("#more-governance > summary").click();
    page.locator("details.change > summary").first().click();
    BROWSER.assertFit();
    assertThat(visit("/files").getByText("This is a rehearsal.")).isVisible();
    BROWSER.assertFit();
  }

  @Test
  void isPlayedByKeyboardAndShowsTheNewVerdict() {
    Page page = visit("/pulls/3");
    assertThat(check(page)).containsText("EasyCLA has not reported yet");

    Locator success =
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("success"));
    success.focus();
    page.keyboard().press("Enter");
    assertThat(check(page)).containsText("Ready to merge");

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("gus outsider")).click();
    page.locator("#text").fill("/approve <img src=x onerror=alert(1)>\n\n<script>x</script>");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Comment").setExact(true))
        .click();
    assertThat(page.locator(".said .md").filter(new Locator.FilterOptions().setHasText("<script>")))
        .isVisible();
    assertThat(page.locator("main img, .md script").count()).isZero();
    assertThat(page.locator("main").innerText()).doesNotContain("quorate:status");
  }

  @Test
  void showsWhatOthersDoWithoutLosingWhatIsTyped() {
    Page page = visit("/pulls/1");
    page.locator("#text").fill("Half a thought");
    it.say("dora", 1, "A word from **dora**.");
    it.say("dora", 1, "/hold");

    assertThat(page.getByText("A word from dora.")).isVisible();
    assertThat(check(page)).containsText("hold");
    assertThat(page.locator("#text")).hasValue("Half a thought");
  }

  @Test
  void takesNothingFromOtherPages() {
    String[] fields = {"how", "comment", "text", "/approve from elsewhere"};

    assertThat(it.send(it.form("/pulls/2/say", fields)).statusCode()).isEqualTo(403);
    HttpRequest.Builder foreign =
        it.form("/pulls/2/say", fields).header("Origin", "https://example.org");
    assertThat(it.send(foreign).statusCode()).isEqualTo(403);
    assertThat(it.send(it.form("/clock", "by", "3d").header("Origin", "null")).statusCode())
        .isEqualTo(403);
    assertThat(askedAs("rebound.example.org")).startsWith("HTTP/1.1 403");
    assertThat(askedAs("localhost:" + it.address().getPort())).startsWith("HTTP/1.1 200");
    assertThat(it.page("/pulls/2")).doesNotContain("/approve from elsewhere");

    Page page = visit("/");
    page.navigate(
        "data:text/html,<form method=post action='%s'><input name=by value=3d></form>"
            .formatted(URI.create(it.origin() + "/clock")));
    page.evaluate("document.forms[0].submit()");
    assertThat(page.getByText("This came from another page")).isVisible();
  }

  /// The first line of the answer to a page's request under another name for this machine.
  private static String askedAs(String host) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), it.address().getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET / HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                  .formatted(host)
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Page visit(String path) {
    Page page = BROWSER.page();
    page.navigate(it.origin() + path);
    return page;
  }

  private static Locator check(Page page) {
    return page.locator("#check-governance");
  }
}
