package dev.quorate.policyfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.quorate.policyfile.ExtendedFiles.Fetched;
import dev.quorate.yaml.Node;
import dev.quorate.yaml.YamlDocuments;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The schema accepts what the reader accepts, but for what docs/config.md says no schema can say.
class ConfigSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String COMMITTEE = "committee: {members: {users: [alice]}}\n";
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ConfigSchema.text());

  /// Problems that no schema can find.
  private static final Pattern BEYOND =
      Pattern.compile(
          "by case alone|given twice|in a circle|cannot be read|has no \\.github|is not YAML"
              + "|YAML tag|alias of nothing|merges nothing|one YAML document|the file is empty"
              + "|not allowed in YAML|half a character|nested deeper|no key before|a key is a text"
              + "|longer than \\d+ characters");

  private static final String FULL =
      """
      {"extends": "acme/base",
       "committee": {"name": "FOCUS TSC",
         "members": {"team": ["o/t"], "table": "TSC.md#m",
           "users": ["alice", {"login": "bob", "seat": "Acme", "begins": "2026-01-01", "ends": null}]},
         "logins": {"Mike Fuller": "mike"}, "one-vote-per": "person"},
       "approvals": {"by": ["review"], "exclude": ["author"], "stale": "on-change"},
       "objections": {"by": "committee"},
       "clock": {"drafts": "exclude", "restart-on": "never"},
       "cla": {"check": "EasyCLA", "app": "easy", "patience": "10m"},
       "board": {"name": "Board", "email": "b@example.org"},
       "check": {"name": "governance"},
       "tracks": {"docs": {"approvals": 1, "wait": "1h", "notice": "off", "only": true,
         "paths": ["a/**"], "declared-by": 2,
         "any": [{"approvals": 2, "wait": "7d", "wait-after-approval": "1d", "count-author": true}]}}}
      """;

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\t",
          "\u00a0",
          "\u2003",
          "a b",
          " a",
          "a ",
          "a\nb",
          "abc\n",
          "\u0085",
          "\u007f",
          "@bob",
          "bob",
          "bob[bot]",
          "-x",
          "x_-y",
          "a".repeat(39),
          "a".repeat(40),
          "007",
          "auto",
          "AUTO",
          "x.",
          "x!",
          "é",
          "72h",
          "1d12h",
          "5",
          "h",
          "5x",
          "0s",
          "1234567890123s",
          "d1",
          "2027-03-29",
          "2028-02-29",
          "1900-02-29",
          "2000-02-29",
          "2/29/2027",
          "02/29/2028",
          "2027-02-29",
          "2027-02-30",
          "2027-04-31",
          "13/1/2027",
          "3/9/2027",
          "03/09/2027",
          "3/32/2027",
          "TBD",
          " tbd ",
          "2027-13",
          "2027-12",
          "2027",
          "off",
          "on",
          "no",
          "never",
          "push",
          "count",
          "exclude",
          "seat",
          "person",
          "review",
          "comment",
          "author",
          "committers",
          "committee",
          "write",
          "anyone",
          "required",
          "on-change",
          "a/b",
          "a/b/c",
          "a_b/c.d",
          "-a/b",
          "/a",
          "a/",
          "a/b:c.md#h",
          "a/b:c:d",
          "a:b",
          "../x",
          "./x",
          "a/../b",
          "a//b",
          ".",
          "..",
          "...",
          "T.md",
          "T.md#",
          "T.md#a b",
          "T.md#a/b",
          " T.md",
          "T.md ",
          "T .md#x",
          "b@e.org",
          "b@@e",
          "b@e,f",
          "b c@e",
          "true",
          "null",
          "!x",
          "#x");

  /// Without those that begin with #, which the validator takes for comments.
  private static final List<String> KEYS =
      TEXTS.stream().filter(text -> !text.startsWith("#")).toList();

  private static final List<JsonNode> VALUES = values();

  private static List<JsonNode> values() {
    List<JsonNode> values = new ArrayList<>();
    TEXTS.forEach(text -> values.add(NODES.textNode(text)));
    for (int number : new int[] {0, 1, 2, 7, -1, Integer.MAX_VALUE}) {
      values.add(NODES.numberNode(number));
    }
    values.add(NODES.numberNode(2147483648L));
    values.add(NODES.numberNode(new BigDecimal("1.5")));
    values.add(NODES.booleanNode(true));
    values.add(NODES.booleanNode(false));
    values.add(NODES.nullNode());
    values.add(NODES.arrayNode());
    values.add(NODES.objectNode());
    values.add(NODES.arrayNode().add("bob").add(2));
    values.add(NODES.arrayNode().add(NODES.objectNode()));
    values.add(NODES.objectNode().put("login", "eve"));
    values.add(NODES.objectNode().put("bob", "eve"));
    return values;
  }

  @Test
  void theSchemaIsPublishedWhereItSays() throws IOException {
    assertThat(JSON.readTree(ConfigSchema.text()).get("$id").asText()).isEqualTo(ConfigSchema.URL);
    assertThat(ConfigSchema.URL).endsWith("/src/main/resources/quorate.schema.json");
  }

  @Test
  void theFullConfigIsAccepted() throws IOException {
    JsonNode full = JSON.readTree(FULL);
    assertThat(SCHEMA.validate(full)).isEmpty();
    agree(full);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cla: off",
        "cla: 'off'",
        "cla: false",
        "cla: False",
        "cla: on",
        "cla: no",
        "cla: true",
        "board: off",
        "board: {name: on}",
        "board: {name: true}",
        "board: {name: 1.10}",
        "board:",
        "check: {name: 007}",
        "check: {name: 'true'}",
        "check: {name: ~}",
        "tracks: {docs: {wait: 5}}",
        "tracks: {docs: {wait: 1d12h}}",
        "tracks: {docs: {wait: 90}}",
        "tracks: {docs: {notice: off}}",
        "tracks: {docs: {notice: false}}",
        "tracks: {docs: {notice: no}}",
        "tracks: {docs: {approvals: '2'}}",
        "tracks: {docs: {approvals: 0x2}}",
        "tracks: {docs: {approvals: 0o17}}",
        "tracks: {docs: {approvals: two}}",
        "tracks: {docs: {approvals: 1.5}}",
        "tracks: {docs: {only: yes}}",
        "tracks: {docs: {only: True}}",
        "tracks: {docs: {paths: ['']}}",
        "tracks: {docs: {paths: [2026]}}",
        "tracks: {docs: {paths: [~]}}",
        "tracks: {docs:}",
        "tracks: {on: {}}",
        "tracks: {1: {}}",
        "tracks: {'a b': {}}",
        "tracks: {docs: {any: []}}",
        "extends: 5",
        "extends: a/b",
      })
  void yamlSaysTheSame(String config) {
    agree(COMMITTEE + config);
  }

  @Test
  void aTrackHasAThousandPatternsAtMost() {
    agree(COMMITTEE + "tracks: {docs: {paths: [" + "a,".repeat(1000) + "]}}");
    agree(COMMITTEE + "tracks: {docs: {paths: [" + "a,".repeat(1001) + "]}}");
  }

  @Test
  void everyConfigOfThePolicyTests() throws IOException {
    List<String> configs = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/policy-tests"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        YamlDocuments.read(file.toString(), Files.readString(file)).stream()
            .flatMap(document -> document.root().stream())
            .forEach(root -> collect(root, configs));
      }
    }

    assertThat(configs).hasSizeGreaterThan(500);
    configs.forEach(ConfigSchemaTest::agree);
  }

  private static void collect(Node node, List<String> configs) {
    switch (node) {
      case Node.Mapping mapping -> {
        for (Node.Field field : mapping.fields()) {
          if (field.key().text().equals("config") && field.value() instanceof Node.Scalar text) {
            configs.add(text.text());
          }
          collect(field.value(), configs);
        }
      }
      case Node.Sequence list -> list.items().forEach(item -> collect(item, configs));
      case Node.Scalar _ -> {}
    }
  }

  @Property(tries = 3000)
  void mutatedConfigs(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    ObjectNode config = (ObjectNode) JSON.readTree(FULL);
    for (int i = 0; i <= random.nextInt(3); i++) {
      mutate(config, random);
    }
    agree(config);
  }

  /// Goes to some place in the tree and puts something else there, takes it out, or adds to it.
  private static void mutate(JsonNode tree, Random random) {
    JsonNode at = tree;
    while (true) {
      if (at instanceof ObjectNode map && !map.isEmpty()) {
        List<String> names = new ArrayList<>();
        map.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        if (map.get(name).isContainerNode() && random.nextInt(4) > 0) {
          at = map.get(name);
          continue;
        }
        switch (random.nextInt(6)) {
          case 0 -> map.remove(name);
          case 1 -> map.set(KEYS.get(random.nextInt(KEYS.size())), map.get(name).deepCopy());
          default -> map.set(name, value(random));
        }
      } else if (at instanceof ArrayNode list && !list.isEmpty()) {
        int index = random.nextInt(list.size());
        if (list.get(index).isContainerNode() && random.nextInt(3) > 0) {
          at = list.get(index);
          continue;
        }
        if (random.nextInt(4) == 0) {
          list.remove(index);
        } else {
          list.set(index, value(random));
        }
      }
      return;
    }
  }

  private static JsonNode value(Random random) {
    return VALUES.get(random.nextInt(VALUES.size())).deepCopy();
  }

  /// JSON is YAML, so that the reader can read it as well.
  private static void agree(JsonNode config) throws JsonProcessingException {
    agree(JSON.writeValueAsString(config), config);
  }

  private static void agree(String text) {
    var documents = YamlDocuments.read("c.yml", text);
    if (documents.size() == 1 && documents.getFirst().problems().isEmpty()) {
      agree(text, json(documents.getFirst().root().orElseThrow()));
    }
  }

  private static void agree(String text, JsonNode config) {
    List<String> found =
        switch (PolicyFile.read(text, _ -> new Fetched.Found(COMMITTEE))) {
          case PolicyReading.Valid _ -> List.of();
          case PolicyReading.Invalid(var problems) ->
              problems.stream().map(Object::toString).toList();
        };
    List<String> schemas = SCHEMA.validate(config).stream().map(Object::toString).toList();

    if (found.isEmpty() || schemas.isEmpty()) {
      assertThat(schemas).as("the schema, of %s", text).isEmpty();
      assertThat(found)
          .as("the reader, of %s", text)
          .allMatch(problem -> BEYOND.matcher(problem).find());
    }
  }

  /// What a schema sees of a document: its values by YAML 1.2's core schema.
  private static JsonNode json(Node node) {
    return switch (node) {
      case Node.Mapping mapping -> {
        ObjectNode map = NODES.objectNode();
        mapping.fields().forEach(field -> map.set(field.key().text(), json(field.value())));
        yield map;
      }
      case Node.Sequence list -> {
        ArrayNode items = NODES.arrayNode();
        list.items().forEach(item -> items.add(json(item)));
        yield items;
      }
      case Node.Scalar scalar -> scalar(scalar);
    };
  }

  private static JsonNode scalar(Node.Scalar scalar) {
    String text = scalar.text();
    if (scalar.isNull()) {
      return NODES.nullNode();
    }
    if (scalar.findBoolean().isPresent()) {
      return NODES.booleanNode(scalar.findBoolean().get());
    }
    if (!scalar.plain()) {
      return NODES.textNode(text);
    }
    if (text.matches("[-+]?[0-9]+")) {
      return NODES.numberNode(new BigInteger(text));
    }
    if (text.matches("0o[0-7]+")) {
      return NODES.numberNode(new BigInteger(text.substring(2), 8));
    }
    if (text.matches("0x[0-9a-fA-F]+")) {
      return NODES.numberNode(new BigInteger(text.substring(2), 16));
    }
    return text.matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?")
        ? NODES.numberNode(new BigDecimal(text))
        : NODES.textNode(text);
  }
}
