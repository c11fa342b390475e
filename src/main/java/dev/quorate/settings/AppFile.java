package dev.quorate.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/// The file that holds the credentials of the App that set-up created. Only its owner can read it
/// (0600), and only its owner can look into its folder (0700).
///
/// @param besideDatabase whether it lies beside the database's file, so that DATABASE_URL moves it
public record AppFile(Path path, boolean besideDatabase) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Where it is: `app/credentials.json` in the folder of the database's file, or in `./data` where
  /// the database is on a server.
  public static AppFile of(DatabasePlace database) {
    Path file =
        switch (database) {
          case DatabaseFile(Path path) -> path;
          case SharedDatabase _ -> Path.of("data", "quorate.db");
        };
    return new AppFile(
        file.toAbsolutePath().normalize().resolveSibling("app").resolve("credentials.json"),
        database instanceof DatabaseFile);
  }

  /// One that this user may not see is there, too.
  public boolean exists() {
    return !Files.notExists(path);
  }

  /// Makes sure that it can be written, before there is something to lose.
  ///
  /// @throws IOException why it cannot
  public void prepare() throws IOException {
    Files.createDirectories(Objects.requireNonNull(folder().getParent()));
    if (!Files.isDirectory(folder())) {
      Files.createDirectory(
          folder(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwx------"));
    Files.delete(newFile());
  }

  /// Writes it whole or not at all; it is on the disk when this returns.
  ///
  /// @throws IOException when it could not be written; nothing is stored then
  public void write(StoredApp app) throws IOException {
    prepare();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", app.id());
    json.put("key", app.key().value());
    json.put("webhookSecret", app.webhookSecret().value());
    Path file = newFile();
    try {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(json.toPrettyString());
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(file, path, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(file);
    }
    try (FileChannel entry = FileChannel.open(folder(), StandardOpenOption.READ)) {
      entry.force(true);
    }
  }

  /// @throws IOException when it cannot be read or holds something else; the message repeats
  ///   nothing of it
  StoredApp read() throws IOException {
    JsonNode json;
    try {
      json = JSON.readTree(Files.readString(path));
    } catch (com.fasterxml.jackson.core.JsonProcessingException _) {
      throw new IOException("is not JSON");
    }
    String key = json.path("key").asText();
    String webhookSecret = json.path("webhookSecret").asText();
    if (json.path("id").asLong() <= 0 || key.isBlank() || webhookSecret.isBlank()) {
      throw new IOException("lacks `id`, `key` or `webhookSecret`");
    }
    return new StoredApp(json.path("id").asLong(), new Secret(key), new Secret(webhookSecret));
  }

  private Path newFile() throws IOException {
    return Files.createTempFile(
        folder(),
        "new",
        ".json",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private Path folder() {
    return Objects.requireNonNull(path.getParent(), "it lies in a folder of its own");
  }
}
