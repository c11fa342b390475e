package dev.quorate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.history.NoticeMessage;
import dev.quorate.merge.Verdict;
import dev.quorate.report.NoticeLetter.About;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the bot writes to the board (R7.2).
class NoticeLetterTest {
  private static final NoticeMessage BEFORE =
      new NoticeMessage(1, "quorate.1.7.1@example.org", "board@example.org", "standard");

  private static NoticeLetter letter(String situation, String title, NoticeMessage... before) {
    Verdict.Judged verdict = (Verdict.Judged) Situations.get(situation);
    return NoticeLetter.of(
        verdict.judgement(),
        new About("finops/focus", 7, title, "https://github.com/finops/focus/pull/7"),
        List.of(before));
  }

  @ParameterizedTest
  @ValueSource(strings = {"new", "pass", "hostile"})
  void letter(String situation) throws IOException {
    NoticeLetter letter = letter(situation, "Say what a discount is");
    Golden.check("letter-" + situation, letter.subject() + "\n\n" + letter.text());
  }

  @Test
  void aSecondOneSaysWhy() throws IOException {
    NoticeLetter letter = letter("new", "Say what a discount is", BEFORE);
    Golden.check("letter-stricter", letter.subject() + "\n\n" + letter.text());
  }

  @Test
  void whatPeopleWriteStaysInItsLine() {
    String title = "A\r\nBcc: eve@example.org\u2028\u202e\u0000" + "long ".repeat(100);
    NoticeLetter letter = letter("hostile", title);
    assertThat(letter.subject()).hasSizeLessThanOrEqualTo(150).startsWith("[finops/focus#7] A Bcc");
    assertThat(letter.subject() + letter.text().replace("\n", ""))
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");
    assertThat(letter.text().lines()).noneMatch(line -> line.startsWith("Bcc"));
  }
}
