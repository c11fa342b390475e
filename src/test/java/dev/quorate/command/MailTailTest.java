package dev.quorate.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTailTest {

  @ParameterizedTest(name = "R9.1 {0}")
  @ValueSource(
      strings = {
        "On Mon, Jan 5, 2026 at 10:00 AM Zoe <zoe@example.org> wrote:",
        "On Monday Zoe wrote: ",
        "  On Monday Zoe wrote:",
        "-----Original Message-----",
        "----- Original Message -----",
        "__________",
        "________________________________"
      })
  void begins(String line) {
    assertThat(MailTail.beginsAt(line)).isTrue();
  }

  @ParameterizedTest(name = "R9.1 {0}")
  @ValueSource(
      strings = {
        "",
        "On wrote:",
        "On Monday Zoe wrote: this",
        "Once upon a time Zoe wrote:",
        "> On Monday Zoe wrote:",
        "Zoe wrote:",
        "----Original Message----",
        "_________",
        "__________ x"
      })
  void doesNotBegin(String line) {
    assertThat(MailTail.beginsAt(line)).isFalse();
  }
}
