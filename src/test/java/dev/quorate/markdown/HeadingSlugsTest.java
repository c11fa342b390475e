package dev.quorate.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingSlugsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "TSC Members; tsc-members",
        "TSC  Members; tsc--members",
        "Members & Terms; members--terms",
        "What's new?; whats-new",
        "2026/27 (draft); 202627-draft",
        "snake_case-and-hyphens; snake_case-and-hyphens",
        "Über uns; über-uns",
        "🚀 Launch; -launch",
        "委員会; 委員会",
      })
  void isGitHubs(String heading, String slug) {
    assertThat(new HeadingSlugs().next(heading)).isEqualTo(slug);
  }

  @Test
  void numbersWhatRepeats() {
    HeadingSlugs slugs = new HeadingSlugs();
    assertThat(Stream.of("Members", "Other", "members", "Members!").map(slugs::next))
        .containsExactly("members", "other", "members-1", "members-2");
  }
}
