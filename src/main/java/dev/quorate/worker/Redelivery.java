package dev.quorate.worker;

import dev.quorate.forge.DeliveryLog;
import dev.quorate.forge.DeliveryLog.Attempt;
import dev.quorate.forge.ForgeException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has GitHub send again what it could not deliver while the bot was away. Verdicts do not need it,
/// but deliveries show what GitHub forgets: which head was there when, who deleted what.
public final class Redelivery {
  private static final Logger log = LoggerFactory.getLogger(Redelivery.class);

  /// So long GitHub keeps them.
  private static final Duration MEMORY = Duration.ofDays(3);

  private final DeliveryLog deliveries;
  private final InstantSource clock;

  public Redelivery(DeliveryLog deliveries, InstantSource clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /// Asks once for each event of which no attempt succeeded, the oldest first. Failing harms
  /// nothing and is only logged.
  public void run() {
    try {
      List<Attempt> attempts = deliveries.listAttempts(clock.instant().minus(MEMORY));
      List<Attempt> failed = failed(attempts);
      failed.reversed().forEach(this::redeliver);
      log.info("{} of {} deliveries had failed", failed.size(), attempts.size());
    } catch (ForgeException e) {
      log.warn("Cannot ask for failed deliveries: {}", e.getMessage());
    }
  }

  /// The newest attempt of each such event, newest first.
  private static List<Attempt> failed(List<Attempt> attempts) {
    Map<String, List<Attempt>> events =
        attempts.stream()
            .collect(Collectors.groupingBy(Attempt::guid, LinkedHashMap::new, Collectors.toList()));
    return events.values().stream()
        .filter(event -> event.stream().noneMatch(Attempt::delivered))
        .map(List::getFirst)
        .toList();
  }

  /// One that cannot be sent again keeps back no other, unless GitHub wants to be left alone.
  private void redeliver(Attempt attempt) {
    try {
      deliveries.redeliver(attempt.id());
    } catch (ForgeException e) {
      if (e.retryAfter().isPresent()) {
        throw e;
      }
      log.warn("Delivery {} is not sent again: {}", attempt.guid(), e.getMessage());
    }
  }
}
