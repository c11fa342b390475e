package dev.quorate.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A file that somebody named on the command line.
final class TextFile {
  private TextFile() {}

  /// Its text.
  ///
  /// @throws IOException saying which file cannot be read, and why
  static String read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + ": this is a folder; name a file");
    }
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": there is no such file", e);
    } catch (AccessDeniedException e) {
      throw new IOException(file + ": may not be read by this user", e);
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": this is no text in UTF-8", e);
    }
  }
}
