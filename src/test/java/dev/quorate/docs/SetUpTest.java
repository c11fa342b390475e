package dev.quorate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.setup.Permission;
import dev.quorate.yaml.Node;
import dev.quorate.yaml.YamlDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The documents ask for the permissions and events that app-manifest.yml has, and explain them.
class SetUpTest {
  private static final String HEADING = "## An App by hand";

  private final Document readme = Document.read("README.md");

  @Test
  void thePermissionsAreThoseOfTheManifest() throws IOException {
    List<String> asked =
        Pattern.compile("(?m)^  \\| .* \\| `(\\w+: \\w+)` \\|$")
            .matcher(readme.text())
            .results()
            .map(row -> row.group(1))
            .toList();
    Node.Mapping permissions = (Node.Mapping) manifest("default_permissions");

    assertThat(asked)
        .containsExactlyInAnyOrderElementsOf(
            permissions.fields().stream()
                .map(field -> field.key().text() + ": " + text(field.value()))
                .toList());
  }

  @Test
  void theAccessIsTheOneTheManifestMeans() {
    assertThat(readme.text().lines().filter(line -> line.matches("  \\| (Repo|Org).*")))
        .allSatisfy(
            row ->
                assertThat(row).containsPattern("Read-only .*: read`|Read and write .*: write`"));
  }

  @Test
  void theEventsAreThoseOfTheManifest() throws IOException {
    String section = readme.text().substring(readme.text().indexOf(HEADING));
    int start = section.indexOf("*Subscribe to events*");
    List<String> asked =
        Pattern.compile("(?<=`)[a-z_]+(?=`[,. (\n])")
            .matcher(section.substring(start, section.indexOf("(GitHub", start)))
            .results()
            .map(MatchResult::group)
            .toList();
    Node.Sequence events = (Node.Sequence) manifest("default_events");

    assertThat(asked)
        .isSorted()
        .containsExactlyInAnyOrderElementsOf(events.items().stream().map(SetUpTest::text).toList());
  }

  /// As the set-up page explains them, too.
  @Test
  void everyPermissionIsExplained() throws IOException {
    Node.Mapping permissions = (Node.Mapping) manifest("default_permissions");
    List<String> rows =
        Document.read("docs/permissions.md")
            .text()
            .lines()
            .filter(line -> line.startsWith("| `"))
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            permissions.fields().stream()
                .map(
                    field -> {
                      Permission permission =
                          Permission.valueOf(field.key().text().toUpperCase(Locale.ROOT));
                      return "| `%s` | %s | `%s` | %s |"
                          .formatted(
                              field.key().text(),
                              permission.title(),
                              text(field.value()),
                              permission.reason());
                    })
                .toList());
  }

  private static Node manifest(String key) throws IOException {
    String text = Files.readString(Path.of("app-manifest.yml"));
    Node root = YamlDocuments.read("app-manifest.yml", text).getFirst().root().orElseThrow();
    return ((Node.Mapping) root).findField(key).orElseThrow().value();
  }

  private static String text(Node node) {
    return ((Node.Scalar) node).text();
  }
}
