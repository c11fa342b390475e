package dev.quorate.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  @ParameterizedTest
  @CsvSource({"0,PT1S", "1,PT1S", "2,PT2S", "5,PT16S", "10,PT8M32S", "11,PT15M", "1000,PT15M"})
  void doublesUpToTheCap(int failures, Duration longest) {
    SplittableRandom chance = new SplittableRandom(1);
    for (int i = 0; i < 100; i++) {
      assertThat(Backoff.DEFAULT.after(failures, chance)).isBetween(longest.dividedBy(2), longest);
    }
  }
}
