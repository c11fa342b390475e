package dev.quorate.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:3000",
        "http://127.0.0.1",
        "http://[::1]:3000",
        "http://0.0.0.0",
        "https://10.1.2.3",
        "https://172.16.0.1",
        "https://192.168.1.9:8443",
        "https://169.254.1.1",
        "https://[fd00::1]",
        "https://[fe80::1]",
        "https://quorate",
        "https://quorate.local",
        "https://quorate.corp.internal"
      })
  void knowsWhatGitHubCannotReach(String typed) {
    assertThat(PublicAddress.read(typed).orElseThrow().isLocal()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://quorate.example.org",
        "https://172.15.0.1",
        "https://8.8.8.8",
        "https://[2001:db8::1]",
        "https://local.example.org"
      })
  void takesTheRestForPublic(String typed) {
    assertThat(PublicAddress.read(typed).orElseThrow().isLocal()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "quorate.example.org",
        "ftp://quorate.example.org",
        "javascript:alert(1)",
        "https://",
        "https://user:secret@quorate.example.org",
        "https://quorate.example.org?a=b",
        "https://quorate.example.org#a",
        "https://quorate example.org",
        "https://quorate.example.org\" onload=\"x"
      })
  void refusesWhatIsNoAddress(String typed) {
    assertThat(PublicAddress.read(typed)).isEmpty();
  }

  @Test
  void keepsThePathOfAProxy() {
    PublicAddress address = PublicAddress.read(" https://example.org/quorate/ ").orElseThrow();
    assertThat(address.at("/webhook")).isEqualTo(URI.create("https://example.org/quorate/webhook"));
  }
}
