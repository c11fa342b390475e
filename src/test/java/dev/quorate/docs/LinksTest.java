package dev.quorate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Links from one document to another lead somewhere.
class LinksTest {
  @Test
  void everyLinkWithinTheProjectLeadsToAFile() {
    List<String> broken =
        Document.all().stream()
            .flatMap(
                document ->
                    document.links().stream()
                        .flatMap(link -> file(document.file(), link).stream())
                        .filter(file -> !Files.exists(file))
                        .map(file -> document.file() + " -> " + file))
            .toList();

    assertThat(broken).isEmpty();
  }

  @Test
  void everyLinkToAHeadingLeadsToOne() {
    List<String> broken =
        Document.all().stream()
            .flatMap(
                document ->
                    document.links().stream()
                        .filter(link -> link.contains("#") && !link.contains("://"))
                        .filter(link -> !hasHeading(document.file(), link))
                        .map(link -> document.file() + " -> " + link))
            .toList();

    assertThat(broken).isEmpty();
  }

  private static boolean hasHeading(Path from, String link) {
    String slug = link.substring(link.indexOf('#') + 1);
    Path file = file(from, link).orElse(from);
    return headings(Document.read(file.toString())).anyMatch(slug::equals);
  }

  private static Stream<String> headings(Document document) {
    return document
        .text()
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(java.util.Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'));
  }

  /// The file that a link without a scheme leads to; empty for one within the document.
  private static Optional<Path> file(Path from, String link) {
    String path = link.replaceFirst("#.*", "");
    return link.contains("://") || path.isEmpty()
        ? Optional.empty()
        : Optional.of(Optional.ofNullable(from.getParent()).orElse(Path.of("")).resolve(path));
  }
}
