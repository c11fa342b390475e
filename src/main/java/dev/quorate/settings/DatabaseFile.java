package dev.quorate.settings;

import java.nio.file.Path;

/// Where the database is.
public record DatabaseFile(Path path) implements DatabaseReading {}
