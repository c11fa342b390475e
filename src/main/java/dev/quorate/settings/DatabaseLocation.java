package dev.quorate.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Reads `DATABASE_URL`.
final class DatabaseLocation {
  private static final String VARIABLE = "DATABASE_URL";
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final String REMEDY =
      "Set it to jdbc:sqlite:PATH, or leave it out for jdbc:sqlite:./data/quorate.db.";
  private static final String SHARED_REMEDY =
      "Write it as jdbc:postgresql://HOST:PORT/DATABASE?user=NAME&password=PASSWORD.";

  private DatabaseLocation() {}

  static Optional<DatabasePlace> read(Variables variables) {
    String url = variables.get(VARIABLE, SQLITE + "./data/quorate.db");
    // a URL of a server is never shown: it may hold a password
    if (url.startsWith("postgres")) {
      return variables.wrong(VARIABLE, "is not as JDBC wants it", SHARED_REMEDY);
    }
    if (url.startsWith(POSTGRESQL)) {
      return shared(variables, url);
    }
    if (!url.startsWith(SQLITE)) {
      return variables.wrong(
          VARIABLE, "begins neither with " + SQLITE + " nor with " + POSTGRESQL, REMEDY);
    }
    return file(variables, url);
  }

  /// What stands before an `@` would be taken for a part of the host, and be logged by the driver.
  private static Optional<DatabasePlace> shared(Variables variables, String url) {
    return url.split("\\?", 2)[0].contains("@")
        ? variables.wrong(VARIABLE, "has a user in front of the host", SHARED_REMEDY)
        : Optional.of(new SharedDatabase(url));
  }

  private static Optional<DatabasePlace> file(Variables variables, String url) {
    String path = url.substring(SQLITE.length());
    if (path.isBlank() || path.startsWith(":") || path.startsWith("file:") || path.contains("?")) {
      return variables.wrong(
          VARIABLE,
          "does not name a plain file: '" + url + "'",
          REMEDY + " The data must outlive the process.");
    }
    try {
      return Optional.of(new DatabaseFile(Path.of(path)));
    } catch (InvalidPathException _) {
      return variables.wrong(VARIABLE, "names a file that cannot be: '" + url + "'", REMEDY);
    }
  }
}
