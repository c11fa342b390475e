package dev.quorate.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.settings.Settings;
import dev.quorate.settings.Unregistered;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TroublesTest {

  @Test
  void namesTheVariableThatMovesTheFileOnlyWhereItDoes() {
    assertThat(cannotSave("jdbc:sqlite:/srv/quorate/quorate.db"))
        .contains("/srv/quorate/app/credentials.json", "choose another one by DATABASE_URL.");
    assertThat(cannotSave("jdbc:postgresql://localhost/quorate"))
        .contains("/data/app/credentials.json", "start Quorate in another one.")
        .doesNotContain("DATABASE_URL");
  }

  private static String cannotSave(String database) {
    Unregistered unregistered = (Unregistered) Settings.from(Map.of("DATABASE_URL", database));
    return Troubles.cannotSave(unregistered.appFile(), new IOException("no room")).html();
  }
}
