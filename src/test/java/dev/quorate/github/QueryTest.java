package dev.quorate.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The GraphQL documents are whole.
class QueryTest {
  private static final Pattern SPREAD = Pattern.compile("\\.\\.\\.(?!\\s|on )(\\w+)");

  @ParameterizedTest
  @EnumSource
  void defineEachFragmentOnce(Query query) {
    Matcher spreads = SPREAD.matcher(query.text());
    while (spreads.find()) {
      String definition = "fragment " + spreads.group(1) + " on ";
      assertThat(query.text().split(definition, -1)).as(definition).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void askForNothingThatNeedsFurtherPermission(Query query) {
    assertThat(query.text().replaceAll("(?m)#.*$", "")).doesNotContain("workflowRun");
  }
}
