package dev.quorate.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.quorate.yaml.Node;
import dev.quorate.yaml.YamlDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// `app-manifest.yml`, as GitHub's manifest flow takes it: in JSON, with the bot's own addresses.
public final class Manifest {
  private static final String FILE = "app-manifest.yml";
  private static final int LONGEST_NAME = 34;

  private final ObjectNode json;

  private Manifest(ObjectNode json) {
    this.json = json;
  }

  /// The manifest this build was made with.
  public static Manifest packaged() {
    try (InputStream file =
        Objects.requireNonNull(Manifest.class.getResourceAsStream("/" + FILE), FILE)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      Node root = YamlDocuments.read(FILE, text).getFirst().root().orElseThrow();
      return new Manifest((ObjectNode) toJson(root));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One line of what the App may do.
  ///
  /// @param organisation whether it concerns the organisation and not its repositories
  /// @param write whether it may write and not only read
  public record Asked(Permission permission, boolean organisation, boolean write) {}

  /// What it asks for, in the file's order.
  List<Asked> asked() {
    return json.withObject("default_permissions").properties().stream()
        .map(
            each -> {
              Permission permission = Permission.of(each.getKey());
              boolean organisation = permission == Permission.MEMBERS;
              return new Asked(permission, organisation, each.getValue().asText().equals("write"));
            })
        .toList();
  }

  /// The permissions it asks for, such as `contents` → `read`.
  public Map<String, String> permissions() {
    Map<String, String> permissions = new TreeMap<>();
    json.withObject("default_permissions")
        .properties()
        .forEach(each -> permissions.put(each.getKey(), each.getValue().asText()));
    return permissions;
  }

  /// The events it asks for.
  public List<String> events() {
    return json.withArray("default_events").valueStream().map(JsonNode::asText).sorted().toList();
  }

  /// As GitHub takes it.
  ///
  /// @param bot where GitHub reaches the bot
  /// @param back where GitHub sends the browser when the App is created
  /// @param organisation whose App it becomes; empty for a personal account
  String text(URI bot, URI back, Optional<String> organisation) {
    ObjectNode filled = json.deepCopy();
    filled.put("name", name(organisation));
    filled.put("url", bot.toString());
    filled.withObject("hook_attributes").put("url", bot + "/webhook");
    filled.put("redirect_url", back.toString());
    return filled.toString();
  }

  /// GitHub wants a name that no other App has; its page lets people change it.
  private String name(Optional<String> organisation) {
    String name = json.path("name").asText() + organisation.map(each -> " " + each).orElse("");
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  private static JsonNode toJson(Node node) {
    return switch (node) {
      case Node.Mapping(var _, List<Node.Field> fields) -> {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        fields.forEach(field -> object.set(field.key().text(), toJson(field.value())));
        yield object;
      }
      case Node.Sequence(var _, List<Node> items) -> {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(toJson(item)));
        yield array;
      }
      case Node.Scalar scalar ->
          scalar
              .findBoolean()
              .<JsonNode>map(BooleanNode::valueOf)
              .orElseGet(() -> TextNode.valueOf(scalar.text()));
    };
  }
}
