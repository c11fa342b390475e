package dev.quorate.standin;

import java.util.List;

/// A folder at a commit.
record Tree(Commit commit, String path) {

  /// A file or folder that is directly in it.
  ///
  /// @param type GitHub's word: `blob` or `tree`
  record Entry(String name, String type) {}

  List<Entry> entries() {
    String start = path.isEmpty() ? "" : path + "/";
    return commit.files().keySet().stream()
        .filter(file -> file.startsWith(start))
        .map(file -> file.substring(start.length()).split("/", 2))
        .map(parts -> new Entry(parts[0], parts.length == 1 ? "blob" : "tree"))
        .distinct()
        .toList();
  }
}
