package dev.quorate.status;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.quorate.status.StatusScene.NOON;
import static dev.quorate.status.StatusScene.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.quorate.pages.Browser;
import dev.quorate.report.Lack;
import dev.quorate.store.DatabaseKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What an operator sees, in a real browser.
class StatusPageTest {
  private static final String HOSTILE = "<script>document.title='taken'</script>";

  @RegisterExtension static final Browser BROWSER = new Browser();

  @TempDir private Path folder;

  @Test
  void showsWhatWaitsForWhomOnceOneHasSignedIn() {
    DatabaseKind shared = DatabaseKind.POSTGRESQL;
    try (StatusScene scene =
        new StatusScene(shared.open(shared.newDatabase(folder)), Optional.of(TOKEN))) {
      fill(scene);
      Page page = BROWSER.page();
      page.navigate(scene.address());
      signIn(page, "not the token at all");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("not the text in STATUS_TOKEN");
      BROWSER.assertFit();
      signIn(page, TOKEN);

      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Status");
      assertThat(page.url()).isEqualTo(scene.address());
      BROWSER.assertFit();
      Locator waiting = row(page, "finops/spec#12");
      assertThat(waiting).containsText(HOSTILE);
      assertThat(waiting).containsText("from 9 Jan 2026 12:00 UTC");
      assertThat(waiting).containsText("1 of 2 approvals");
      assertThat(waiting).containsText("waits for bob or carol");
      assertThat(waiting).containsText("5 min ago");
      assertThat(page.getByRole(AriaRole.LINK, named("finops/spec#12")))
          .hasAttribute("href", "https://github.com/finops/spec/pull/12");
      assertThat(row(page, "finops/spec#13")).containsText("now");
      assertThat(row(page, "finops/spec#14")).containsText("once somebody acts");
      assertThat(page.getByRole(AriaRole.NOTE)).containsText("1 more open pull request");
      assertThat(row(page, "502 Bad Gateway")).containsText("finops/spec#99");
      assertThat(row(page, "4,321 of 5,000")).containsText("not known");
      assertThat(row(page, "gave you this page")).containsText("sweeps and reconciles");
      assertThat(page.title()).doesNotContain("taken");

      page.navigate(scene.address() + "?outcome=waiting");
      assertThat(row(page, "finops/spec#12")).isVisible();
      page.getByRole(AriaRole.LINK, named("Status")).click();

      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
      assertThat(page.getByLabel("Token")).isVisible();
    }
  }

  private static void fill(StatusScene scene) {
    scene.put(
        12,
        HOSTILE,
        "waiting",
        Optional.of(NOON.plus(Duration.ofDays(3))),
        List.of(new Lack("1 of 2 approvals", "bob or carol"), new Lack("Open until", "time")));
    scene.put(13, "Fix a typo", "pass", Optional.empty(), List.of());
    scene.put(
        14, "Change it all", "blocked", Optional.empty(), List.of(new Lack("Blocked", "alice")));
    scene.watch(15);
    scene.fail(99, "GET /repos: 502 Bad Gateway " + HOSTILE);
  }

  private static void signIn(Page page, String token) {
    page.getByLabel("Token").fill(token);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
  }

  private static Locator row(Page page, String text) {
    return page.getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(text))
        .first();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
