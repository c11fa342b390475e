package dev.quorate.queue;

import dev.quorate.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A process that stores hints on four threads and prints the number of each that is stored, until
/// it is killed.
final class HintingProcess {
  private HintingProcess() {}

  static void main(String[] args) {
    JobQueue queue = new JobQueue(Database.open(Path.of(args[0])));
    AtomicInteger numbers = new AtomicInteger();
    for (int i = 0; i < 4; i++) {
      Thread.ofPlatform()
          .start(
              () -> {
                while (true) {
                  int number = numbers.incrementAndGet();
                  Job job = new Job.PullJob(1, 7, "octo/repo", number);
                  Sighting sighting = new Sighting("test", Instant.EPOCH, "" + number);
                  queue.hint(List.of(new Hint(job, Instant.EPOCH, List.of(sighting))));
                  System.out.println(number);
                }
              });
    }
  }
}
