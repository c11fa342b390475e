package dev.quorate.web;

import dev.quorate.store.Database;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the database can be written, found out by writing.
public final class Beat {
  private static final Logger log = LoggerFactory.getLogger(Beat.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Database database;

  public Beat(Database database) {
    this.database = database;
  }

  Optional<String> problem() throws InterruptedException {
    try {
      database.beat().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return Optional.empty();
    } catch (TimeoutException _) {
      return Optional.of("the database did not write within " + PATIENCE.toSeconds() + " s");
    } catch (ExecutionException e) {
      log.warn("The database cannot be written", e);
      return Optional.of("the database cannot be written");
    }
  }
}
