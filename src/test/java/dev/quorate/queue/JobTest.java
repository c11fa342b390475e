package dev.quorate.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobTest {
  @Test
  void isTheSameAfterARenameAndANewInstallation() {
    assertThat(new Job.PullJob(1, 7, "octo/repo", 42).key())
        .isEqualTo(new Job.PullJob(2, 7, "other/name", 42).key())
        .isNotEqualTo(new Job.PullJob(1, 7, "octo/repo", 43).key());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "octo",
        "octo/",
        "/repo",
        "octo/repo/more",
        "octo/..",
        "../repo",
        "o/.",
        "o/r?x",
        "o/r\n"
      })
  void hasARepositoryThatCanStandInAPath(String name) {
    assertThatThrownBy(() -> new Job.RepositoryJob(1, 7, name))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"octo/repo", "octo-org/.github", "a_b/c.d-e", "o/...", "emu_short/x..y"})
  void takesNamesThatGitHubGives(String name) {
    assertThat(new Job.RepositoryJob(1, 7, name).repository()).isEqualTo(name);
  }

  @Test
  void hasIdsAndShas() {
    assertThatThrownBy(() -> new Job.PullJob(1, 7, "octo/repo", 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Job.InstallationJob(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Job.CommitJob(1, 7, "octo/repo", "main"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
