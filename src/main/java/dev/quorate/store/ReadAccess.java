package dev.quorate.store;

/// The database as something to read: the bot's own, or a file opened for reading alone.
public interface ReadAccess {

  /// Does the work on one state of the database; it can change nothing.
  <T> T read(Work<T> work);
}
