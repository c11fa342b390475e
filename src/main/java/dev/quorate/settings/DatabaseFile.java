package dev.quorate.settings;

import java.nio.file.Path;

/// A SQLite file.
public record DatabaseFile(Path path) implements DatabasePlace {}
