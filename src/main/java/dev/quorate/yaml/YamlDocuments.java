package dev.quorate.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads the documents of a YAML 1.2 text strictly: a key given twice, a tag, a merge key or an
/// unknown alias is a problem with its line. Whatever the text, it takes bounded time and memory
/// and throws nothing. A broken document hides neither the ones before it nor those after it.
public final class YamlDocuments {
  /// The longest text that is read, in UTF-16 units.
  public static final int MAX_LENGTH = 1 << 20;

  private static final int MAX_BROKEN = 100;

  private final SourceLines lines;
  private final NodeAllowance allowance = new NodeAllowance();
  private final List<YamlDocument> documents = new ArrayList<>();

  private YamlDocuments(SourceLines lines) {
    this.lines = lines;
  }

  /// The documents in order; none for a text that is empty or comments alone.
  public static List<YamlDocument> read(String fileName, String text) {
    if (text.length() > MAX_LENGTH) {
      Place start = new Place(fileName, 1, 1);
      Problem problem =
          new Problem(
              start, "", "the file is longer than " + MAX_LENGTH + " characters; shorten it");
      return List.of(new YamlDocument(start, Optional.empty(), List.of(problem)));
    }
    return new YamlDocuments(new SourceLines(fileName, text)).readAll();
  }

  private List<YamlDocument> readAll() {
    int line = 0;
    for (int broken = 0; broken < MAX_BROKEN; broken++) {
      OptionalInt next = readFrom(line);
      if (next.isEmpty()) {
        break;
      }
      line = next.getAsInt();
    }
    return lines.badCharacters().isEmpty() ? List.copyOf(documents) : withBadCharacters();
  }

  /// Reads on from a line until the end or a broken document; the line to go on from after that.
  private OptionalInt readFrom(int line) {
    EventTree tree = new EventTree(lines, line, allowance);
    try {
      for (Optional<YamlDocument> read = tree.next(); read.isPresent(); read = tree.next()) {
        documents.add(read.get());
      }
      return OptionalInt.empty();
    } catch (TooMuch e) {
      addBroken(tree, e.problem());
      return e.inFile() ? OptionalInt.empty() : resume(tree, line, e.problem().place());
    } catch (YamlEngineException e) {
      Problem problem = SyntaxProblem.of(e, lines, line);
      addBroken(tree, problem);
      return resume(tree, line, problem.place());
    }
  }

  private void addBroken(EventTree tree, Problem problem) {
    List<Problem> problems = new ArrayList<>(tree.problems());
    problems.add(problem);
    Place place = tree.documentPlace().orElse(problem.place());
    documents.add(new YamlDocument(place, Optional.empty(), problems));
  }

  private OptionalInt resume(EventTree tree, int start, Place broken) {
    int begun = tree.documentPlace().map(place -> place.line() - 1).orElse(start);
    return lines.findMarker(Math.max(broken.line() - 1, Math.max(begun, start) + 1));
  }

  /// Adds each character that YAML forbids to the document it stands in.
  private List<YamlDocument> withBadCharacters() {
    if (documents.isEmpty()) {
      Place place = lines.badCharacters().getFirst().place();
      return List.of(new YamlDocument(place, Optional.empty(), lines.badCharacters()));
    }
    List<YamlDocument> all = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      YamlDocument document = documents.get(i);
      int from = i == 0 ? 0 : document.place().line();
      int to = i + 1 < documents.size() ? documents.get(i + 1).place().line() : Integer.MAX_VALUE;
      List<Problem> problems = new ArrayList<>(document.problems());
      for (Problem bad : lines.badCharacters()) {
        if (from <= bad.place().line() && bad.place().line() < to) {
          problems.add(bad);
        }
      }
      problems.sort((one, other) -> Place.IN_FILE.compare(one.place(), other.place()));
      all.add(new YamlDocument(document.place(), document.root(), problems));
    }
    return List.copyOf(all);
  }

  static boolean isAllowed(int codePoint) {
    return StreamReader.isPrintable(codePoint);
  }
}
