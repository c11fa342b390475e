package dev.quorate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The system's Chromium without a window, for the tests of pages: registered as a static field of
/// a test class, it gives each test a fresh browser with one page. Where there is no Chromium, the
/// tests are skipped and say so.
public final class Browser
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-sync",
          "--no-first-run",
          "--disable-component-update");

  /// The width of a small phone, in CSS pixels.
  private static final int PHONE = 375;

  /// In milliseconds; generous, since other work may keep the machine busy.
  private static final int PATIENCE = 60_000;

  private static final int DESK = 1280;
  private static final int HEIGHT = 900;

  private Playwright playwright;
  private com.microsoft.playwright.Browser chromium;
  private BrowserContext context;
  private Page page;

  @Override
  public void beforeAll(ExtensionContext test) {
    Optional<Path> program = findProgram();
    Assumptions.assumeTrue(
        program.isPresent(), "no Chromium on this machine, so pages are not tried in a browser");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program.get())
                    .setArgs(ARGUMENTS));
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    context = chromium.newContext();
    context.setDefaultTimeout(PATIENCE);
    page = context.newPage();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    context.close();
  }

  @Override
  public void afterAll(ExtensionContext test) {
    if (playwright != null) {
      playwright.close();
    }
  }

  /// This test's page.
  public Page page() {
    return page;
  }

  /// Another browser, which shares nothing with this test's.
  public Page stranger() {
    return chromium.newContext().newPage();
  }

  /// What is shown is fit for everybody: no rule of WCAG 2.2 AA that a machine can try is broken,
  /// in light and in dark, and on a phone nothing has to be moved sideways.
  public void assertFit() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      // without motion: a colour on its way from one scheme to the other is none of either
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(scheme)
              .setReducedMotion(ReducedMotion.REDUCE));
      for (int width : List.of(PHONE, DESK)) {
        page.setViewportSize(width, HEIGHT);
        String where = page.title() + ", " + scheme + ", " + width + " px";
        assertThat(violations()).as(where).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as("%s: fits without scrolling sideways", where)
            .isEqualTo(true);
      }
    }
  }

  private List<String> violations() {
    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
    return violations.stream()
        .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
        .toList();
  }

  private static Optional<Path> findProgram() {
    Stream<String> folders =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1));
    return Stream.concat(Stream.of("/usr/bin"), folders)
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
