package dev.quorate.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "hold, hold, 0",
    "hld, hold, 1",
    "hoold, hold, 1",
    "hond, hold, 1",
    "hodl, hold, 1",
    "'', hold, 4",
    "hold, '', 4",
    "unaprove, approve, 3",
    "check, recheck, 2"
  })
  void countsSlips(String some, String other, int slips) {
    assertThat(EditDistance.between(some, other)).isEqualTo(slips);
    assertThat(EditDistance.between(other, some)).isEqualTo(slips);
  }
}
