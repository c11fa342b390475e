package dev.quorate.sandbox;

import dev.quorate.standin.Change;
import dev.quorate.standin.Pull;
import dev.quorate.standin.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a pull request changes, made of what somebody typed.
final class Changes {
  private static final int LONGEST_PATH = 200;
  private static final int LONGEST_TEXT = 100_000;

  private Changes() {}

  /// One file of the default branch changed.
  ///
  /// @param text what it says then; nothing for one more line
  /// @param line that line
  static Change of(Repository repository, String path, String text, String line) {
    return change(repository.head().files(), path, text, line);
  }

  /// All that a pull request changes after one more commit.
  static Change[] withOneMore(Pull pull, String path, String text, String line) {
    List<Change> all = new ArrayList<>(pull.changes());
    all.removeIf(change -> change.path().equals(path));
    all.add(change(pull.head().files(), path, text, line));
    return all.toArray(Change[]::new);
  }

  private static Change change(Map<String, String> files, String path, String text, String line) {
    if (!isPath(path)) {
      throw Refused.wrong("A path is like spec/columns.md: folders and a name, parted by slashes.");
    }
    if (text.length() > LONGEST_TEXT) {
      throw Refused.wrong("The sandbox takes files of at most 100 KB.");
    }
    String before = files.getOrDefault(path, "");
    String comment = path.endsWith(".yml") ? "# " : "\n";
    return Change.writing(path, text.isBlank() ? before + comment + line + "\n" : text);
  }

  static boolean isPath(String path) {
    return !path.isBlank()
        && path.length() <= LONGEST_PATH
        && path.chars().noneMatch(Character::isISOControl)
        && List.of(path.split("/", -1)).stream()
            .noneMatch(part -> part.isBlank() || part.equals(".") || part.equals(".."));
  }
}
