package dev.quorate.policyfile;

import dev.quorate.policy.Board;
import dev.quorate.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The config's `board` (R7), or `board: off`.
final class BoardSection {
  private static final List<String> KEYS = List.of("name", "email");
  private static final String NAME = "Governing Board";
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+");

  private BoardSection() {}

  static Optional<Board> read(Optional<Value> value) {
    if (value.filter(Value::isOff).isPresent()) {
      return Optional.empty();
    }
    Optional<Section> section = value.flatMap(BoardSection::section);
    String name =
        section
            .flatMap(keys -> keys.find("name"))
            .flatMap(given -> given.findText(NAME))
            .orElse(NAME);
    return Optional.of(
        new Board(name, section.flatMap(keys -> keys.find("email")).flatMap(BoardSection::email)));
  }

  private static Optional<Section> section(Value value) {
    return value.node() instanceof Node.Mapping
        ? value.findSection(KEYS)
        : value.wrong("off, or a map such as {name: " + NAME + "}");
  }

  private static Optional<String> email(Value value) {
    return value
        .findText("board@example.org")
        .flatMap(
            text ->
                EMAIL.matcher(text).matches()
                    ? Optional.of(text)
                    : value.refuse(
                        Value.quoted(text)
                            + " is no e-mail address; write one alone, such as board@example.org"));
  }
}
