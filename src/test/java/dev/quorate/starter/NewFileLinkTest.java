package dev.quorate.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class NewFileLinkTest {
  private static NewFileLink link(String branch, String text) {
    return NewFileLink.of(
        URI.create("https://git.example.org"), "acme/spec", branch, ".github/quorate.yml", text);
  }

  @Test
  void encodesWhateverTheTextHolds() {
    assertThat(link("main", "a: \"ü & #1\"\n+"))
        .isEqualTo(
            new NewFileLink(
                "https://git.example.org/acme/spec/new/main?filename=.github/quorate.yml"
                    + "&value=a%3A%20%22%C3%BC%20%26%20%231%22%0A%2B",
                true));
  }

  @Test
  void leavesSlashesInBranches() {
    assertThat(link("release/1 x", "a").address()).contains("/new/release/1%20x?");
  }

  @Test
  void leavesOutATextThatIsTooLong() {
    NewFileLink link = link("main", "#".repeat(3_000));
    assertThat(link.filled()).isFalse();
    assertThat(link.address()).endsWith("?filename=.github/quorate.yml");
    assertThat(link("main", "#".repeat(2_000)).filled()).isTrue();
  }
}
