package dev.quorate.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentHtmlTest {
  private static final CommentHtml HTML =
      new CommentHtml(address -> address.replace("https://github.com", "/here"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a *word* | <p>a <em>word</em></p>",
        "<script>alert(1)</script> | <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
        "a <b onclick=x>b</b> | <p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>",
        "a <!-- hidden --> b | <p>a  b</p>",
        "<!-- quorate:status --> | ''",
        "<!-- a --><img src=x onerror=x> | <p>&lt;!-- a --&gt;&lt;img src=x onerror=x&gt;</p>",
        "![a cat](https://example.org/cat.png) | <p>a cat</p>",
        "# Loud | <h3>Loud</h3>",
        "[x](javascript:alert) | <p><a rel=\"nofollow noopener noreferrer\" href=\"\">x</a></p>",
        "[x](https://github.com/a) | <p><a rel=\"nofollow noopener noreferrer\""
            + " href=\"/here/a\">x</a></p>",
        "[\"](<https://github.com/\"a>) | <p><a rel=\"nofollow noopener noreferrer\""
            + " href=\"/here/%22a\">&quot;</a></p>",
      })
  void showsNothingThatCouldDoMoreThanText(String markdown, String html) {
    assertThat(HTML.of(markdown).strip()).isEqualTo(html);
  }
}
