package dev.quorate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The texts as they are kept, to be looked at; `mvn test -Dgolden=write` rewrites them.
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden/report");

  private Golden() {}

  static void check(String name, String text) throws IOException {
    Path file = FOLDER.resolve(name + ".md");
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    }
    assertThat(file).as("a golden file; -Dgolden=write makes it").exists();
    assertThat(text).isEqualTo(Files.readString(file));
  }
}
