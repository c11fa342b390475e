package dev.quorate.store;

import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/// Brings a database up to date. Each kind of database has a folder of its own; a version means the
/// same in both.
final class Migrations {
  /// Flyway's own table, in which it notes what it did.
  static final String HISTORY = "flyway_schema_history";

  private Migrations() {}

  /// Does what is missing.
  ///
  /// @param folder `sqlite` or `postgresql`
  /// @throws DatabaseException also when a newer Quorate has been at it: what that one has written
  ///   there, this one would misread
  static void run(DataSource dataSource, String folder) {
    try {
      Flyway flyway = flyway(dataSource, folder);
      newest(flyway.info())
          .ifPresent(
              version -> {
                throw new DatabaseException(
                    "the database is a newer Quorate's (its version is %s): start that one again, or put back the back-up from before the upgrade"
                        .formatted(version));
              });
      flyway.migrate();
    } catch (FlywayException e) {
      throw new DatabaseException("cannot bring the database up to date: " + e.getMessage(), e);
    }
  }

  /// Whether the database is exactly as this Quorate makes one.
  static boolean areDone(DataSource dataSource, String folder) {
    MigrationInfoService info = flyway(dataSource, folder).info();
    return info.pending().length == 0 && newest(info).isEmpty();
  }

  private static Flyway flyway(DataSource dataSource, String folder) {
    return Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:db/migration/" + folder)
        .load();
  }

  /// The version of the database, where it is one that this Quorate does not know.
  private static Optional<String> newest(MigrationInfoService info) {
    MigrationInfo current = info.current();
    return current != null && current.getState() == MigrationState.FUTURE_SUCCESS
        ? Optional.of(String.valueOf(current.getVersion()))
        : Optional.empty();
  }
}
