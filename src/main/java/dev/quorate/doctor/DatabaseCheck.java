package dev.quorate.doctor;

import dev.quorate.settings.DatabaseFile;
import dev.quorate.settings.DatabasePlace;
import dev.quorate.settings.SharedDatabase;
import dev.quorate.store.DatabaseException;
import dev.quorate.store.ReadOnlyDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Whether this user may write the database, and whether it is one. It is looked into as `audit`
/// does, so that a running bot is not disturbed.
final class DatabaseCheck {
  static final String NAME = "database";

  private DatabaseCheck() {}

  static List<Finding> of(DatabasePlace place) {
    return switch (place) {
      case DatabaseFile(Path path) -> of(path);
      case SharedDatabase(String url) -> List.of(shared(url));
    };
  }

  private static Finding shared(String url) {
    try {
      ReadOnlyDatabase _ = ReadOnlyDatabase.openShared(url);
      return Finding.ok(NAME, "the PostgreSQL database can be read");
    } catch (DatabaseException e) {
      return Finding.error(
          NAME,
          String.valueOf(e.getMessage()),
          "See that the server of DATABASE_URL runs and lets its user in. Tables that are missing"
              + " are made when the bot first starts.");
    }
  }

  private static List<Finding> of(Path database) {
    Path file = database.toAbsolutePath().normalize();
    if (!Files.exists(file)) {
      Path there = nearest(file);
      return List.of(
          Files.isDirectory(there) && Files.isWritable(there)
              ? Finding.ok(NAME, file + " will be made when the bot first starts")
              : Finding.error(
                  NAME,
                  "%s cannot be made: %s may not be written by this user".formatted(file, there),
                  "Give the bot's user that folder, or have DATABASE_URL name another place."));
    }
    if (!Files.isWritable(file) || !Files.isWritable(nearest(file))) {
      return List.of(
          Finding.error(
              NAME,
              "%s, or the folder it is in, may not be written by this user".formatted(file),
              "Give both to the user the bot runs as; run doctor as that user."));
    }
    try {
      ReadOnlyDatabase _ = ReadOnlyDatabase.open(file);
      return List.of(Finding.ok(NAME, file + " can be read and written"));
    } catch (DatabaseException e) {
      return List.of(
          Finding.error(
              NAME,
              String.valueOf(e.getMessage()),
              "DATABASE_URL must name the bot's own file; if it is that and damaged, restore it"
                  + " from a backup."));
    }
  }

  /// The nearest folder above that exists.
  private static Path nearest(Path file) {
    Optional<Path> folder = Optional.ofNullable(file.getParent());
    while (folder.isPresent() && !Files.exists(folder.get())) {
      folder = Optional.ofNullable(folder.get().getParent());
    }
    return folder.orElse(file);
  }
}
