import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/// Checks or rewrites the sources with google-java-format: `check FOLDER` or `write FOLDER`.
///
/// Only files changed since the last run that left nothing to format are read; its time is that of
/// `FOLDER/formatted`. A check that finds files to format names them and leaves
/// `FOLDER/unformatted`, which fails the build in words of the build's own.
final class Format {
  private Format() {}

  static void main(String[] args) throws IOException {
    boolean check = args[0].equals("check");
    Path formatted = Path.of(args[1], "formatted");
    Path unformatted = Path.of(args[1], "unformatted");
    Files.deleteIfExists(unformatted);
    Instant started = Instant.now();
    List<String> changed = listChangedSince(timeOf(formatted));
    int exit = changed.isEmpty() ? 0 : format(check, changed);
    if (exit == 0) {
      Files.writeString(formatted, "");
      Files.setLastModifiedTime(formatted, FileTime.from(started));
    } else if (check) {
      Files.writeString(unformatted, "");
    } else {
      System.exit(exit);
    }
  }

  private static int format(boolean check, List<String> files) {
    List<String> options = new ArrayList<>();
    options.addAll(check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace"));
    options.addAll(files);
    ToolProvider formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
    return formatter.run(System.err, System.err, options.toArray(String[]::new));
  }

  /// The time of the last good run, or the epoch when there was none since pom.xml, which names the
  /// formatter's version, changed.
  private static Instant timeOf(Path formatted) throws IOException {
    try {
      Instant time = Files.getLastModifiedTime(formatted).toInstant();
      Instant pom = Files.getLastModifiedTime(Path.of("pom.xml")).toInstant();
      return pom.isAfter(time) ? Instant.EPOCH : time;
    } catch (NoSuchFileException _) {
      return Instant.EPOCH;
    }
  }

  private static List<String> listChangedSince(Instant instant) throws IOException {
    List<String> changed = new ArrayList<>();
    for (Path folder : List.of(Path.of("src"), Path.of("bench"))) {
      try (var files = Files.walk(folder)) {
        for (Path file : (Iterable<Path>) files.sorted()::iterator) {
          if (file.toString().endsWith(".java")
              && !Files.getLastModifiedTime(file).toInstant().isBefore(instant)) {
            changed.add(file.toString());
          }
        }
      }
    }
    return changed;
  }
}
