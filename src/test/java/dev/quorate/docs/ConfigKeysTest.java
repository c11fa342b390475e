package dev.quorate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quorate.policyfile.ConfigSchema;
import dev.quorate.policyfile.ExtendedFiles.Fetched;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.policyfile.PolicyReading;
import dev.quorate.yaml.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// docs/config.md has every key there is, and no other. Which there are, the config's own answer to
/// a wrong key says.
class ConfigKeysTest {
  private static final Pattern KEYS = Pattern.compile("\\(keys here: ([^)]*)\\)");
  private static final List<String> MAPS =
      List.of(
          "",
          "committee",
          "committee.members",
          "approvals",
          "objections",
          "clock",
          "cla",
          "board",
          "check",
          "tracks.NAME",
          "tracks.NAME.any");

  @Test
  void everyKeyHasItsRow() {
    Set<String> known =
        MAPS.stream()
            .flatMap(map -> keysOf(map).stream().map(key -> map.isEmpty() ? key : map + "." + key))
            // these are maps that cannot be anything else, and have no row but those of their keys
            .filter(key -> !MAPS.contains(key) || key.equals("committee.members"))
            .filter(key -> !key.equals("tracks"))
            .collect(Collectors.toCollection(TreeSet::new));
    known.addAll(List.of("cla", "board", "tracks.NAME.any"));

    assertThat(documented()).isEqualTo(known);
  }

  @Test
  void everyKeyOfTheSchemaHasItsRow() throws IOException {
    Set<String> keys = new TreeSet<>();
    JsonNode schema = new ObjectMapper().readTree(ConfigSchema.text());
    collect(schema, schema, "", keys);
    // the keys of one member stand in the row of their list, and maps that cannot be anything else
    // have no row but those of their keys
    keys.removeIf(key -> key.startsWith("committee.members.users."));
    keys.removeIf(
        key ->
            !documented().contains(key) && keys.stream().anyMatch(of -> of.startsWith(key + ".")));

    assertThat(keys).isEqualTo(documented());
  }

  @Test
  void everyKeyOfTheSchemaIsDescribed() throws IOException {
    new ObjectMapper()
        .readTree(ConfigSchema.text()).findValues("properties").stream()
            .flatMap(properties -> properties.properties().stream())
            .filter(key -> !key.getValue().has("anyOf") || key.getValue().has("description"))
            .filter(key -> !key.getValue().has("not") && !key.getValue().has("required"))
            .forEach(
                key ->
                    assertThat(key.getValue().path("description").asText())
                        .as("the description of %s", key.getKey())
                        .isNotBlank());
  }

  /// The paths of all keys that the schema allows, with `NAME` for a name of the committee's own.
  private static void collect(JsonNode root, JsonNode node, String path, Set<String> keys) {
    if (node.has("$ref")) {
      collect(root, root.at(node.get("$ref").asText().substring(1)), path, keys);
    }
    node.path("anyOf").forEach(choice -> collect(root, choice, path, keys));
    node.path("properties")
        .properties()
        .forEach(
            key -> {
              String below = path.isEmpty() ? key.getKey() : path + "." + key.getKey();
              keys.add(below);
              collect(root, key.getValue(), below, keys);
            });
    if (node.path("additionalProperties").isObject()) {
      collect(root, node.get("additionalProperties"), path + ".NAME", keys);
    }
    if (node.has("items")) {
      collect(root, node.get("items"), path, keys);
    }
  }

  private static Set<String> documented() {
    Document config = Document.read("docs/config.md");
    return config
        .text()
        .lines()
        .filter(line -> line.startsWith("### "))
        .flatMap(heading -> config.codeInColumn(heading, 0).stream())
        .flatMap(List::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> keysOf(String map) {
    String config =
        map.equals("tracks.NAME.any")
            ? "tracks: {NAME: {any: [{wrong-key: 1}]}}"
            : Stream.of(map.split("\\."))
                    .filter(name -> !name.isEmpty())
                    .map(name -> name + ": {")
                    .collect(Collectors.joining())
                + "wrong-key: 1"
                + "}".repeat(map.isEmpty() ? 0 : map.split("\\.", -1).length);
    return problems(config).stream()
        .map(problem -> KEYS.matcher(problem.text()))
        .filter(Matcher::find)
        .map(keys -> List.of(keys.group(1).split(", ", -1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no answer to the wrong key in " + config));
  }

  private static List<Problem> problems(String config) {
    return PolicyFile.read(config, _ -> new Fetched.Absent())
            instanceof PolicyReading.Invalid(List<Problem> problems)
        ? problems
        : List.of();
  }
}
