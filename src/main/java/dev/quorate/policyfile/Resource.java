package dev.quorate.policyfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A text that the program brings along.
final class Resource {
  private Resource() {}

  static String text(String path) {
    try (InputStream resource = Resource.class.getResourceAsStream(path)) {
      return new String(
          Objects.requireNonNull(resource, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
