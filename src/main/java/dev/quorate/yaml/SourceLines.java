package dev.quorate.yaml;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// A file's text by lines, numbered from 0 as the parser does, with the characters that YAML
/// forbids taken out so that the parser can go on behind them.
final class SourceLines {
  private static final int MAX_BAD_CHARACTERS = 100;

  private final String file;
  private final String text;
  private final List<Integer> starts = new ArrayList<>(List.of(0));
  private final List<Problem> badCharacters = new ArrayList<>();

  SourceLines(String file, String text) {
    this.file = file;
    this.text = allowed(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private String allowed(String source) {
    StringBuilder kept = new StringBuilder(source.length());
    int column = 1;
    for (int i = 0; i < source.length(); ) {
      int codePoint = source.codePointAt(i);
      int width = Character.charCount(codePoint);
      if (YamlDocuments.isAllowed(codePoint)) {
        kept.appendCodePoint(codePoint);
      } else {
        kept.append('\uFFFD');
        addBad(codePoint, column);
      }
      i += width;
      column++;
      boolean inPair = codePoint == '\r' && i < source.length() && source.charAt(i) == '\n';
      if (codePoint == '\n' || (codePoint == '\r' && !inPair)) {
        starts.add(kept.length());
        column = 1;
      }
    }
    return kept.toString();
  }

  private void addBad(int codePoint, int column) {
    if (badCharacters.size() < MAX_BAD_CHARACTERS) {
      badCharacters.add(
          new Problem(
              new Place(file, starts.size(), column),
              "",
              "the character U+%04X at column %d is not allowed in YAML; take it out"
                  .formatted(codePoint, column)));
    }
  }

  List<Problem> badCharacters() {
    return badCharacters;
  }

  /// The place at a line and column counted from 0.
  Place place(int line, int column) {
    return new Place(file, line + 1, column + 1);
  }

  /// The text from a line on.
  Reader readFrom(int line) {
    StringReader reader = new StringReader(text);
    try {
      reader.skip(starts.get(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reader;
  }

  /// The first line from `line` on that opens a document with `---`. Such a line can be nothing
  /// else in YAML, whatever stands before it.
  OptionalInt findMarker(int line) {
    for (int i = line; i < starts.size(); i++) {
      int start = starts.get(i);
      int after = start + 3;
      if (text.startsWith("---", start)
          && (after == text.length() || " \t\r\n".indexOf(text.charAt(after)) >= 0)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
