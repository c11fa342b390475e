package dev.quorate.doctor;

import dev.quorate.yaml.Node;
import dev.quorate.yaml.YamlDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// What `app-manifest.yml` asks of GitHub.
///
/// @param permissions such as `contents` → `read`
record Asked(Map<String, String> permissions, List<String> events) {
  private static final String FILE = "app-manifest.yml";

  /// What this build asks.
  static Asked packaged() {
    try (InputStream in =
        Objects.requireNonNull(Asked.class.getResourceAsStream("/" + FILE), FILE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Node.Mapping root =
          (Node.Mapping) YamlDocuments.read(FILE, text).getFirst().root().orElseThrow();
      Map<String, String> permissions = new TreeMap<>();
      ((Node.Mapping) value(root, "default_permissions"))
          .fields()
          .forEach(field -> permissions.put(field.key().text(), text(field.value())));
      List<String> events =
          ((Node.Sequence) value(root, "default_events"))
              .items().stream().map(Asked::text).sorted().toList();
      return new Asked(permissions, events);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Node value(Node.Mapping mapping, String key) {
    return mapping.findField(key).orElseThrow().value();
  }

  private static String text(Node node) {
    return ((Node.Scalar) node).text();
  }
}
