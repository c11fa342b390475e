package dev.quorate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.yaml.Node;
import dev.quorate.yaml.YamlDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What can be said of the image, the Compose file and the unit without running them.
class ImageTest {
  private static final List<String> WHAT_THE_JAR_IS_BUILT_FROM =
      List.of("pom.xml", "LICENSE", "app-manifest.yml", "src/main");

  private final String dockerfile = read("Dockerfile");

  @Test
  void whatTheImageTakesIsThereAndIsLetThrough() {
    List<String> taken =
        Pattern.compile("(?m)^COPY (?!--from)(.*) \\S+$")
            .matcher(dockerfile)
            .results()
            .flatMap(copy -> Arrays.stream(copy.group(1).split(" ", -1)))
            .distinct()
            .toList();
    List<String> letThrough =
        read(".dockerignore")
            .lines()
            .filter(line -> line.startsWith("!"))
            .map(line -> line.substring(1))
            .toList();
    assertThat(taken)
        .containsAll(WHAT_THE_JAR_IS_BUILT_FROM)
        .containsExactlyInAnyOrderElementsOf(letThrough)
        .allSatisfy(file -> assertThat(Path.of(file)).exists());
  }

  @Test
  void javaIsPinnedToAnUpdate() {
    List<String> images =
        Pattern.compile("(?m)^FROM (\\S+)")
            .matcher(dockerfile)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertThat(images).hasSize(3).allSatisfy(image -> assertThat(image).doesNotEndWith("latest"));
    assertThat(images.get(1)).matches("eclipse-temurin:25\\.\\d+\\.\\d+_\\d+-jdk");
  }

  @Test
  void allRunAsOrdinaryUsersWithoutRights() {
    assertThat(dockerfile.lines().filter(line -> line.startsWith("USER")).toList().getLast())
        .isEqualTo("USER nonroot");
    Node.Mapping compose =
        (Node.Mapping)
            YamlDocuments.read("compose.yaml", read("docs/operations/compose.yaml"))
                .getFirst()
                .root()
                .orElseThrow();
    assertThat(((Node.Mapping) value(compose, "services")).fields())
        .hasSize(2)
        .allSatisfy(
            field -> {
              Node.Mapping service = (Node.Mapping) field.value();
              assertThat(text(value(service, "read_only"))).isEqualTo("true");
              assertThat(texts(value(service, "cap_drop"))).containsExactly("ALL");
              assertThat(texts(value(service, "security_opt")))
                  .containsExactly("no-new-privileges:true");
              assertThat(texts(value(service, "tmpfs"))).isNotEmpty();
            });
  }

  /// The variables that image, Compose file and unit set are ones that the bot reads.
  @Test
  void theyMisspellNoVariable() {
    List<String> known =
        Document.read("README.md").codeInColumn("## The environment", 0).stream()
            .flatMap(List::stream)
            .toList();
    List<String> set =
        Pattern.compile("(?m)^(?:ENV +| {4}|Environment=)([A-Z_]+)=")
            .matcher(dockerfile + read("docs/operations/quorate.service"))
            .results()
            .map((MatchResult variable) -> variable.group(1))
            .distinct()
            .toList();
    assertThat(set).contains("HOST", "DATABASE_URL").isSubsetOf(known);
  }

  private static Node value(Node.Mapping mapping, String key) {
    return mapping.findField(key).orElseThrow(() -> new AssertionError("no " + key)).value();
  }

  private static List<String> texts(Node node) {
    return ((Node.Sequence) node).items().stream().map(ImageTest::text).toList();
  }

  private static String text(Node node) {
    return ((Node.Scalar) node).text();
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
