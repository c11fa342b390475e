package dev.quorate.settings;

/// A PostgreSQL database, by its JDBC URL. It may hold a password and does not show itself in text.
public record SharedDatabase(String url) implements DatabasePlace {

  @Override
  public String toString() {
    return "SharedDatabase[redacted]";
  }
}
