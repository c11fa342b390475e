package dev.quorate.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenAddressTest {
  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, http://127.0.0.1:81",
    "::, http://127.0.0.1:81",
    "[::], http://127.0.0.1:81",
    "::1, http://[::1]:81",
    "[::1], http://[::1]:81",
    "bot.example.org, http://bot.example.org:81"
  })
  void saysWhereABrowserFindsIt(String host, String origin) {
    assertThat(new ListenAddress(host, 0).origin(81)).isEqualTo(origin);
  }
}
