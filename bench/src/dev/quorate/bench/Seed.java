package dev.quorate.bench;

import dev.quorate.store.Database;
import dev.quorate.store.Ledger;
import dev.quorate.store.LedgerEntry;
import dev.quorate.store.LedgerSubject;
import dev.quorate.store.NewEntry;
import dev.quorate.store.WatchedPull;
import dev.quorate.store.WatchedPulls;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Fills a database with pull requests that were looked at long ago: copies of one that the bot has
/// really looked at, by the bot's own store, so that a hundred thousand take seconds and not hours.
final class Seed {
  private static final int WRITERS = 256;

  private Seed() {}

  /// Makes the pull requests 2 to `count` of the first.
  static void copyFirst(Path file, int count) throws ExecutionException, InterruptedException {
    try (Database database = Database.open(file);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Ledger ledger = new Ledger(database, InstantSource.system());
      WatchedPulls watched = new WatchedPulls(database);
      LedgerSubject first = subject(1);
      List<LedgerEntry> entries = ledger.entries(first);
      WatchedPull pull = watched.find(first).orElseThrow();
      AtomicInteger next = new AtomicInteger(2);
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        writers.add(
            threads.submit(
                () -> {
                  for (int n = next.getAndIncrement(); n <= count; n = next.getAndIncrement()) {
                    ledger.append(subject(n), contents(entries, n));
                    watched.put(copy(pull, n));
                  }
                }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
  }

  private static LedgerSubject subject(int number) {
    return new LedgerSubject(QuickGitHub.REPOSITORY_ID, number);
  }

  private static List<NewEntry> contents(List<LedgerEntry> entries, int number) {
    return entries.stream()
        .map(entry -> new NewEntry(entry.kind(), ofPull(entry.body(), number)))
        .toList();
  }

  private static String ofPull(String text, int number) {
    return text.replace(QuickGitHub.sha(1), QuickGitHub.sha(number));
  }

  private static WatchedPull copy(WatchedPull pull, int number) {
    return new WatchedPull(
        subject(number),
        pull.installationId(),
        pull.repository(),
        "PR_" + number,
        QuickGitHub.sha(number),
        pull.statusNodeId().map(_ -> "IC_" + number),
        pull.reactions());
  }
}
