package dev.quorate.settings;

import java.nio.file.Path;
import java.util.function.Function;

/// Where the database is: a [DatabaseFile], or a [SharedDatabase] on a server.
public sealed interface DatabasePlace extends DatabaseReading permits DatabaseFile, SharedDatabase {
  /// Opens it in the way that fits: a file by its path, a shared one by its URL.
  default <T> T open(Function<Path, T> file, Function<String, T> shared) {
    return switch (this) {
      case DatabaseFile(Path path) -> file.apply(path);
      case SharedDatabase(String url) -> shared.apply(url);
    };
  }
}
