package dev.quorate.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quorate.store.Database;
import dev.quorate.store.DatabaseInUseException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KilledProcessTest {
  @TempDir Path folder;

  @Test
  void whatItAcknowledgedIsThereAfterSigkill() throws IOException {
    Path file = folder.resolve("quorate.db");
    Process process = start(file);
    Set<String> acknowledged;
    try (BufferedReader lines = process.inputReader()) {
      for (int i = 0; i < 300; i++) {
        assertThat(lines.readLine()).isNotNull();
      }
      assertThatThrownBy(() -> Database.open(file)).isInstanceOf(DatabaseInUseException.class);
      // not Process.destroyForcibly, which closes what is still to be read
      process.toHandle().destroyForcibly();
      // the last line may be cut off in the middle
      acknowledged = lines.lines().filter(line -> line.matches("\\d+")).collect(Collectors.toSet());
    }
    process.onExit().join();
    assertStored(file, acknowledged);
  }

  private static void assertStored(Path file, Set<String> acknowledged) {
    try (Database database = Database.open(file)) {
      Set<String> stored =
          new JobQueue(database)
              .claim(Instant.EPOCH, Integer.MAX_VALUE).stream()
                  .map(claimed -> claimed.sightings().getFirst().body())
                  .collect(Collectors.toSet());
      assertThat(stored).hasSizeGreaterThanOrEqualTo(300);
      assertThat(stored).containsAll(acknowledged);
    }
  }

  private static Process start(Path file) throws IOException {
    String java = ProcessHandle.current().info().command().orElseThrow();
    return new ProcessBuilder(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            HintingProcess.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
