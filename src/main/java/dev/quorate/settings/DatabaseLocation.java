package dev.quorate.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Reads `DATABASE_URL`.
final class DatabaseLocation {
  private static final String VARIABLE = "DATABASE_URL";
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String REMEDY =
      "Set it to jdbc:sqlite:PATH, or leave it out for jdbc:sqlite:./data/quorate.db.";

  private DatabaseLocation() {}

  static Optional<Path> read(Variables variables) {
    String url = variables.get(VARIABLE, SQLITE + "./data/quorate.db");
    if (url.startsWith("jdbc:postgresql:") || url.startsWith("postgres")) {
      return variables.wrong(VARIABLE, "names PostgreSQL, which is not supported yet", REMEDY);
    }
    if (!url.startsWith(SQLITE)) {
      // not shown: URLs of databases hold passwords
      return variables.wrong(VARIABLE, "does not begin with " + SQLITE, REMEDY);
    }
    String path = url.substring(SQLITE.length());
    if (path.isBlank() || path.startsWith(":") || path.startsWith("file:") || path.contains("?")) {
      return variables.wrong(
          VARIABLE,
          "does not name a plain file: '" + url + "'",
          REMEDY + " The data must outlive the process.");
    }
    try {
      return Optional.of(Path.of(path));
    } catch (InvalidPathException _) {
      return variables.wrong(VARIABLE, "names a file that cannot be: '" + url + "'", REMEDY);
    }
  }
}
