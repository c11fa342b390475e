package dev.quorate.settings;

/// Where the database is: a [DatabaseFile], or a [SharedDatabase] on a server.
public sealed interface DatabasePlace extends DatabaseReading
    permits DatabaseFile, SharedDatabase {}
