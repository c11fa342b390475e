package dev.quorate.standin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a pull request does to one file.
///
/// @param status GitHub's word: `added`, `modified`, `removed`, `renamed`, `copied`, `changed`
/// @param from the path before it was renamed
/// @param patch the changed lines; none for a binary or very large file
/// @param blob the object id of the file's new content
/// @param text what the file says then, where somebody may read it
public record Change(
    String status,
    String path,
    Optional<String> from,
    Optional<String> patch,
    String blob,
    Optional<String> text) {

  private Change(
      String status, String path, Optional<String> from, Optional<String> patch, String blob) {
    this(status, path, from, patch, blob, Optional.empty());
  }

  /// A file that the head has with this text.
  public static Change writing(String path, String text) {
    return new Change(
        "modified",
        path,
        Optional.empty(),
        Optional.of("@@ -1 +1 @@\n+" + text.replace("\n", "\n+")),
        blob(text),
        Optional.of(text));
  }

  /// The files of a commit that makes these changes to `files`.
  static Map<String, String> applied(Map<String, String> files, List<Change> changes) {
    Map<String, String> after = new HashMap<>(files);
    for (Change change : changes) {
      change.text().ifPresent(text -> after.put(change.path(), text));
      if (change.status().equals("removed")) {
        after.remove(change.path());
      }
    }
    return after;
  }

  /// A new file; another text makes another content.
  public static Change adding(String path, String text) {
    String patch = "@@ -0,0 +1 @@\n+" + text;
    return new Change("added", path, Optional.empty(), Optional.of(patch), blob(text));
  }

  /// A change of one line.
  ///
  /// @param line where in the file it stands
  public static Change modifying(String path, int line, String before, String after) {
    String patch = "@@ -%1$d +%1$d @@\n-%2$s\n+%3$s".formatted(line, before, after);
    return new Change("modified", path, Optional.empty(), Optional.of(patch), blob(patch));
  }

  public static Change removing(String path) {
    return new Change(
        "removed", path, Optional.empty(), Optional.of("@@ -1 +0,0 @@\n-gone"), blob(path));
  }

  /// A renamed file with the same content, of which GitHub shows no patch.
  public static Change renaming(String from, String path) {
    return new Change("renamed", path, Optional.of(from), Optional.empty(), blob(from));
  }

  /// A file of which GitHub shows no patch.
  public static Change binary(String path, String content) {
    return new Change("modified", path, Optional.empty(), Optional.empty(), blob(content));
  }

  private static String blob(String content) {
    return "%040x".formatted(content.hashCode() & 0xffffffffL);
  }
}
