package dev.quorate.policyfile;

import dev.quorate.committee.ListedUser;
import dev.quorate.committee.TableRef;
import dev.quorate.committee.TeamRef;
import dev.quorate.yaml.Node;
import java.util.List;
import java.util.Optional;

/// The config's `committee.members`: the sources of the committee (R1.1).
record MembersSection(List<ListedUser> users, List<TeamRef> teams, List<TableRef> tables) {
  private static final List<String> KEYS = List.of("users", "team", "table");

  static MembersSection read(Optional<Value> value) {
    Optional<Section> section = value.flatMap(given -> given.findSection(KEYS));
    return new MembersSection(
        section
            .flatMap(keys -> keys.find("users"))
            .flatMap(given -> given.findItems("[alice, bob]"))
            .orElse(List.of())
            .stream()
            .flatMap(item -> UserItem.read(item).stream())
            .toList(),
        items(section, "team", TeamText.EXAMPLE).stream()
            .flatMap(item -> TeamText.read(item).stream())
            .toList(),
        items(section, "table", TableText.EXAMPLE).stream()
            .flatMap(item -> TableText.read(item).stream())
            .toList());
  }

  private static List<Value> items(Optional<Section> section, String key, String example) {
    return section
        .flatMap(keys -> keys.find(key))
        .map(given -> given.itemsOrItself(example))
        .orElse(List.of());
  }

  /// Reports a config that names no source at all. Whatever is of the wrong type is reported
  /// elsewhere and taken as one here.
  static void requireSource(Value root) {
    Value deepest = root;
    for (String key : List.of("committee", "members")) {
      if (!(deepest.node() instanceof Node.Mapping mapping)) {
        return;
      }
      Optional<Value> next = new Section(mapping, deepest).find(key);
      if (next.isEmpty()) {
        report(deepest);
        return;
      }
      deepest = next.get();
    }
    if (deepest.node() instanceof Node.Mapping members && !namesSource(members)) {
      report(deepest);
    }
  }

  private static boolean namesSource(Node.Mapping members) {
    return KEYS.stream()
        .flatMap(key -> members.findField(key).stream())
        .anyMatch(
            field -> !(field.value() instanceof Node.Sequence list && list.items().isEmpty()));
  }

  private static void report(Value deepest) {
    deepest
        .problems()
        .add(
            deepest.node().place(),
            "committee.members",
            "nobody is named; give at least one of users, team and table");
  }
}
