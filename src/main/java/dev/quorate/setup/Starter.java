package dev.quorate.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The config that the last page proposes.
final class Starter {
  private static final String FILE = "/setup/starter.yml";

  private Starter() {}

  static String text() {
    try (InputStream file = Objects.requireNonNull(Starter.class.getResourceAsStream(FILE), FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
