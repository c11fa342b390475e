package dev.quorate.yaml;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The parser's own words for a text that is no YAML, as a problem with its line.
final class SyntaxProblem {
  private SyntaxProblem() {}

  static Problem of(YamlEngineException e, SourceLines lines, int firstLine) {
    if (!(e instanceof MarkedYamlEngineException marked)) {
      return new Problem(
          lines.place(firstLine, 0), "", "this is not YAML: " + oneLine(e.getMessage()));
    }
    Place place =
        marked
            .getProblemMark()
            .or(marked::getContextMark)
            .map(mark -> lines.place(firstLine + mark.getLine(), mark.getColumn()))
            .orElse(lines.place(firstLine, 0));
    String context = oneLine(marked.getContext());
    String problem = oneLine(marked.getProblem());
    return new Problem(
        place,
        "",
        "this is not YAML, at column %d: %s%s"
            .formatted(place.column(), context.isEmpty() ? "" : context + ", ", problem));
  }

  private static String oneLine(@Nullable String words) {
    return words == null ? "" : words.replaceAll("\\s+", " ").strip();
  }
}
