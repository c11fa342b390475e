package dev.quorate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the documents say of packages and classes is so.
class PackagesTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/quorate");
  private static final Pattern ROW =
      Pattern.compile("\\brow\\(\\s*\"(\\w+)\"((?:,\\s*\"-?\\w+\")*)\\)");
  private static final Pattern NAME = Pattern.compile("\\w+");

  @Test
  void theTableOfArrowsIsThatOfTheArchitectureTest() throws IOException {
    Map<String, Set<String>> told = new LinkedHashMap<>();
    Document.read("docs/architecture.md").rows("## Packages").stream()
        .filter(cells -> !cells.getFirst().isEmpty())
        .forEach(cells -> told.put(cells.getFirst().getFirst(), new TreeSet<>(cells.get(2))));

    assertThat(told).isEqualTo(arrows());
  }

  private static Map<String, Set<String>> arrows() throws IOException {
    Map<String, Set<String>> arrows = new LinkedHashMap<>();
    Matcher row =
        ROW.matcher(Files.readString(Path.of("src/test/java/dev/quorate/ArchitectureTest.java")));
    while (row.find()) {
      Set<String> uses = new TreeSet<>();
      NAME.matcher(row.group(2)).results().forEach(use -> uses.add(use.group()));
      arrows.put(row.group(1), uses);
    }
    return arrows;
  }

  @Test
  void theClassesToLookAtAreThere() {
    List<String> missing = new ArrayList<>();
    for (List<String> names :
        Document.read("CONTRIBUTING.md").codeInColumn("## Where do I change…", 1)) {
      List<String> rooms = names.stream().filter(name -> name.matches("[a-z]+")).toList();
      names.stream()
          .filter(name -> name.matches("[A-Z]\\w+"))
          .filter(
              name ->
                  rooms.stream()
                      .noneMatch(room -> Files.exists(SOURCES.resolve(room, name + ".java"))))
          .forEach(name -> missing.add(rooms + " " + name));
    }

    assertThat(missing).isEmpty();
  }
}
