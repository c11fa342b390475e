package dev.quorate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsTest {
  private static final Path FOLDERS = Path.of("src/main/resources/db/migration");

  /// PostgreSQL began with all that SQLite had by then.
  private static final int FIRST_SHARED = 7;

  @Test
  void fromTheFirstOfPostgresqlOnEachVersionIsOneOfBoth() throws IOException {
    assertThat(versions("postgresql")).isEqualTo(versions("sqlite").tailSet(FIRST_SHARED));
  }

  private static SortedSet<Integer> versions(String folder) throws IOException {
    try (Stream<Path> files = Files.list(FOLDERS.resolve(folder))) {
      SortedSet<Integer> versions = new TreeSet<>();
      files
          .map(file -> file.getFileName().toString().replaceFirst("^V(\\d+)__\\w+\\.sql$", "$1"))
          .forEach(version -> versions.add(Integer.valueOf(version)));
      return versions;
    }
  }
}
