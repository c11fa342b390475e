package dev.quorate.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings a database up to date. Each kind of database has a folder of its own; a version means the
/// same in both.
final class Migrations {
  private Migrations() {}

  /// @param folder `sqlite` or `postgresql`
  static void run(DataSource dataSource, String folder) {
    try {
      Flyway.configure()
          .dataSource(dataSource)
          .locations("classpath:db/migration/" + folder)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new DatabaseException("cannot bring the database up to date: " + e.getMessage(), e);
    }
  }
}
