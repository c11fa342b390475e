package dev.quorate.github;

import java.util.Optional;

/// What a pull request does to one file.
///
/// @param patch the changed lines; none for a binary or very large file
/// @param blob the object id of the new content
record FileDiff(
    String status,
    String path,
    Optional<String> from,
    Optional<String> patch,
    Optional<String> blob) {}
