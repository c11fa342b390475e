package dev.quorate.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermDateTest {

  @ParameterizedTest(name = "R1.3 {0}")
  @CsvSource({
    "2027-03-29, 2027-03-29, 2027-03-29",
    "' 2027-03-29 ', 2027-03-29, 2027-03-29",
    "3/29/2027, 2027-03-29, 2027-03-29",
    "03/29/2027, 2027-03-29, 2027-03-29",
    "3/9/2027, 2027-03-09, 2027-03-09",
    "03/09/2027, 2027-03-09, 2027-03-09",
    "12/1/2027, 2027-12-01, 2027-12-01",
    "2021-03, 2021-03-01, 2021-03-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2024-02-29, 2024-02-29, 2024-02-29"
  })
  void given(String text, LocalDate first, LocalDate last) {
    assertThat(TermDate.parse(text)).isEqualTo(new TermDate.Given(first, last));
  }

  @ParameterizedTest(name = "R1.3 \"{0}\"")
  @ValueSource(strings = {"", " ", "TBD", "tbd", " Tbd "})
  void open(String text) {
    assertThat(TermDate.parse(text)).isEqualTo(new TermDate.Open());
  }

  @ParameterizedTest(name = "R1.3 {0}")
  @ValueSource(
      strings = {
        "soon",
        "-",
        "n/a",
        "2027",
        "2027-3-29",
        "2027-3",
        "2027-13",
        "2027-02-30",
        "29/3/2027",
        "2/30/2027",
        "3/29/27",
        "3-29-2027",
        "2027/03/29",
        "29.3.2027",
        "March 2027",
        "2027-03-29?",
        "2027-00",
        "0/1/2027",
        "2027-03-29T00:00:00Z",
        "\u0662\u0660\u0662\u0667-\u0660\u0663"
      })
  void unreadable(String text) {
    assertThat(TermDate.parse(text)).isEqualTo(new TermDate.Unreadable(text));
  }
}
