package dev.quorate.starter;

import dev.quorate.policyfile.PolicyFile;
import dev.quorate.yaml.Node;
import dev.quorate.yaml.YamlDocuments;
import java.util.ArrayList;
import java.util.List;

/// The one line of a preset that every committee has to change: where its members are listed
/// (R1.1). All else, its comments too, stays as it is.
final class MembersLine {
  private MembersLine() {}

  /// The preset with another source of members.
  ///
  /// @param source such as `table: TSC.md#members`
  static String replace(String preset, String source) {
    Node.Field field = members(preset).fields().getFirst();
    List<String> lines = new ArrayList<>(List.of(preset.split("\n", -1)));
    int at = field.key().place().line() - 1;
    lines.set(at, " ".repeat(field.key().place().column() - 1) + source);
    return String.join("\n", lines);
  }

  private static Node.Mapping members(String preset) {
    Node.Mapping root =
        (Node.Mapping) YamlDocuments.read(PolicyFile.PATH, preset).getFirst().root().orElseThrow();
    return mapping(mapping(root, "committee"), "members");
  }

  private static Node.Mapping mapping(Node.Mapping within, String key) {
    return (Node.Mapping) within.findField(key).orElseThrow().value();
  }
}
