package dev.quorate.store;

import java.nio.file.Path;

/// Another process has the database open; two would evaluate the same pull requests.
public final class DatabaseInUseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DatabaseInUseException(Path file) {
    super(
        file
            + " is in use by another Quorate process. A SQLite database serves one process: stop"
            + " the other one, or let DATABASE_URL name a PostgreSQL database, which any number of"
            + " processes may share.");
  }
}
