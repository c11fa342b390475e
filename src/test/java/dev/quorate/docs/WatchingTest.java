package dev.quorate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quorate.yaml.Node;
import dev.quorate.yaml.YamlDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The dashboard and the alerts ask for metrics that there are, by labels that these have: those of
/// the document that `MetricsTest` holds to the bot.
class WatchingTest {
  private static final Path FOLDER = Path.of("docs/operations");
  private static final Pattern METRIC = Pattern.compile("quorate_\\w+");
  private static final Pattern LABELS = Pattern.compile("(?:by|\\{) ?\\(?([^(){}]*)[)}]");

  /// What a histogram and nothing else is asked for by.
  private static final Set<String> PARTS = Set.of("quorate_verdict_lag_seconds_bucket");

  /// The labels of each metric.
  private static Map<String, Set<String>> documented() {
    return Document.read("docs/operations/metrics.md").rows("# Metrics").stream()
        .filter(row -> !row.getFirst().isEmpty())
        .collect(
            Collectors.toMap(row -> row.getFirst().getFirst(), row -> new HashSet<>(row.get(2))));
  }

  @Test
  void theDashboardAsksForMetricsThatThereAre() throws IOException {
    List<String> queries = new ArrayList<>();
    JsonNode panels = dashboard().path("panels");
    panels.forEach(
        panel ->
            panel.path("targets").forEach(target -> queries.add(target.path("expr").asText())));

    assertThat(panels).hasSizeGreaterThan(10);
    assertThat(queries).hasSizeGreaterThanOrEqualTo(panels.size()).allSatisfy(this::isAnswered);
    assertThat(asked(queries)).containsAll(documented().keySet());
  }

  @Test
  void theDashboardTakesWhateverDataSourceItIsGiven() throws IOException {
    assertThat(dashboard().path("templating").path("list").path(0).path("name").asText())
        .isEqualTo("datasource");
    dashboard()
        .path("panels")
        .forEach(
            panel ->
                assertThat(panel.path("datasource").path("uid").asText())
                    .as(panel.path("title").asText())
                    .isEqualTo("${datasource}"));
  }

  @Test
  void theAlertsAskForMetricsThatThereAreAndSayWhatToDo() throws IOException {
    for (Node.Mapping alert : alerts()) {
      isAnswered(text(alert, "expr"));
      Node.Mapping annotations = (Node.Mapping) field(alert, "annotations");
      assertThat(text(annotations, "summary")).isNotBlank();
      assertThat(text(annotations, "do")).as(text(alert, "alert")).hasSizeGreaterThan(80);
    }
  }

  @Test
  void eachAlertIsExplained() throws IOException {
    assertThat(
            Document.read("docs/operations/watching.md").codeInColumn("## Dashboard and alerts", 0))
        .containsExactlyElementsOf(
            alerts().stream().map(alert -> List.of(text(alert, "alert"))).toList());
  }

  private void isAnswered(String query) {
    Set<String> metrics = asked(List.of(query));
    Set<String> labels =
        metrics.stream()
            .flatMap(metric -> documented().getOrDefault(metric, Set.of()).stream())
            .collect(Collectors.toCollection(HashSet::new));
    labels.add("le");
    assertThat(metrics).as(query).isNotEmpty().isSubsetOf(documented().keySet());
    assertThat(labels(query)).as(query).isSubsetOf(labels);
  }

  private static Set<String> asked(List<String> queries) {
    return queries.stream()
        .flatMap(query -> METRIC.matcher(query).results())
        .map(MatchResult::group)
        .map(name -> PARTS.contains(name) ? name.replace("_bucket", "") : name)
        .collect(Collectors.toSet());
  }

  /// Those in braces, and those behind `by`.
  private static List<String> labels(String query) {
    return LABELS
        .matcher(query)
        .results()
        .flatMap(part -> List.of(part.group(1).split(",", -1)).stream())
        .map(part -> part.replaceFirst("[=!].*", "").strip())
        .toList();
  }

  private static JsonNode dashboard() throws IOException {
    return new ObjectMapper().readTree(FOLDER.resolve("grafana-dashboard.json").toFile());
  }

  private static List<Node.Mapping> alerts() throws IOException {
    Node root =
        YamlDocuments.read("alerts.yml", Files.readString(FOLDER.resolve("alerts.yml")))
            .getFirst()
            .root()
            .orElseThrow();
    Node.Mapping group = (Node.Mapping) ((Node.Sequence) field(root, "groups")).items().getFirst();
    return ((Node.Sequence) field(group, "rules"))
        .items().stream().map(Node.Mapping.class::cast).toList();
  }

  private static String text(Node mapping, String key) {
    return ((Node.Scalar) field(mapping, key)).text();
  }

  private static Node field(Node mapping, String key) {
    return ((Node.Mapping) mapping).findField(key).orElseThrow().value();
  }
}
