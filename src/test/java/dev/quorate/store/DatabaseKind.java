package dev.quorate.store;

import java.nio.file.Path;

/// The databases that the bot can keep its things in.
public enum DatabaseKind {
  SQLITE,
  POSTGRESQL;

  /// The JDBC URL of a new database.
  public String newDatabase(Path folder) {
    return switch (this) {
      case SQLITE -> "jdbc:sqlite:" + folder.resolve("quorate.db");
      case POSTGRESQL -> Postgres.newSchema();
    };
  }

  /// Opens what [#newDatabase] gave.
  public Database open(String url) {
    return switch (this) {
      case SQLITE -> Database.open(Path.of(url.substring("jdbc:sqlite:".length())));
      case POSTGRESQL -> Database.openShared(url);
    };
  }
}
