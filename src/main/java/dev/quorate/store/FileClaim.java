package dev.quorate.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// This process's sole right to a database, by an operating system's lock on a file beside it. The
/// lock ends with the process, however it ends; the file stays and means nothing by itself.
final class FileClaim implements AutoCloseable {
  /// POSIX gives up a process's lock when any of its channels to the file closes, so a second claim
  /// within the process must not get as far as opening one.
  private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

  private final Path lockFile;
  private final FileChannel channel;

  private FileClaim(Path lockFile, FileChannel channel) {
    this.lockFile = lockFile;
    this.channel = channel;
  }

  static FileClaim of(Path database) throws IOException {
    Path lockFile = database.resolveSibling(database.getFileName() + ".lock");
    if (!CLAIMED.add(lockFile)) {
      throw new DatabaseInUseException(database);
    }
    try {
      return new FileClaim(lockFile, lock(database, lockFile));
    } catch (IOException | RuntimeException e) {
      CLAIMED.remove(lockFile);
      throw e;
    }
  }

  private static FileChannel lock(Path database, Path lockFile) throws IOException {
    FileChannel channel =
        FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = channel.tryLock() != null;
    } finally {
      if (!locked) {
        channel.close();
      }
    }
    if (!locked) {
      throw new DatabaseInUseException(database);
    }
    return channel;
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      CLAIMED.remove(lockFile);
    }
  }
}
