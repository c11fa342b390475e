package dev.quorate.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppFileTest {
  private static final StoredApp APP = new StoredApp(7, new Secret("key"), new Secret("hush"));

  @TempDir private Path folder;

  @Test
  void holdsWhatWasWrittenForItsOwnerAlone() throws IOException {
    AppFile file = AppFile.of(new DatabaseFile(folder.resolve("data/quorate.db")));
    file.write(new StoredApp(6, new Secret("old"), new Secret("old")));
    file.write(APP);
    assertThat(file.read()).isEqualTo(APP);
    assertThat(permissions(file.path())).isEqualTo("rw-------");
    assertThat(permissions(file.path().getParent())).isEqualTo("rwx------");
    try (Stream<Path> all = Files.list(file.path().getParent())) {
      assertThat(all).containsExactly(file.path());
    }
  }

  @Test
  void closesAFolderThatStoodOpen() throws IOException {
    Path open = Files.createDirectories(folder.resolve("app"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
    AppFile.of(new DatabaseFile(folder.resolve("quorate.db"))).prepare();
    assertThat(permissions(open)).isEqualTo("rwx------");
  }

  @Test
  void saysBeforehandThatItCannotBeWritten() throws IOException {
    Files.writeString(folder.resolve("app"), "in the way");
    AppFile file = AppFile.of(new DatabaseFile(folder.resolve("quorate.db")));
    assertThatThrownBy(file::prepare).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> file.write(APP)).isInstanceOf(IOException.class);
    assertThat(Files.readString(folder.resolve("app"))).isEqualTo("in the way");
  }

  @Test
  void isNotHeldForAbsentWhereItCannotBeSeen() throws IOException {
    Files.createSymbolicLink(folder.resolve("app"), folder.resolve("app"));
    assertThat(AppFile.of(new DatabaseFile(folder.resolve("quorate.db"))).exists()).isTrue();
    assertThat(AppFile.of(new DatabaseFile(folder.resolve("other/quorate.db"))).exists()).isFalse();
  }

  @Test
  void showsNoSecretInText() {
    assertThat(APP.toString()).doesNotContain("hush");
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
