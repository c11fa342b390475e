package dev.quorate.sandbox;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.quorate.pages.Browser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Takes the README's pictures, from the sandbox's story; `-Dpictures=write` asks for it.
@EnabledIfSystemProperty(named = "pictures", matches = "write", disabledReason = "not asked for")
class PicturesTest {
  @RegisterExtension static final Browser BROWSER = new Browser();
  private static final Path FOLDER = Path.of("docs/images");

  @Test
  void takesThem() {
    try (Rehearsing it = Rehearsing.charter()) {
      Page page = BROWSER.page();
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
      page.setViewportSize(1100, 800);
      page.navigate(it.origin() + "/pulls/2");
      page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve("sandbox.png")));
      page.setViewportSize(1100, 4000); // or the bar at the top would lie upon it
      page.locator("#more-governance > summary").click();
      page.locator("#check-governance")
          .screenshot(new Locator.ScreenshotOptions().setPath(FOLDER.resolve("check.png")));
    }
  }
}
