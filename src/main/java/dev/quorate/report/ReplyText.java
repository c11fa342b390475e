package dev.quorate.report;

import dev.quorate.merge.Verdict;
import dev.quorate.proceedings.Answer;
import dev.quorate.proceedings.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The one short reply to a comment or review with commands in it (R9.3). What simply took effect
/// gets a 👍 and no words.
public final class ReplyText {
  private ReplyText() {}

  /// The reply to all commands of one remark; empty where nothing needs words.
  ///
  /// @param answers of one remark, in their order
  /// @param verdict how things stand now, for `/help`
  public static Optional<String> of(
      List<Answer> answers, Verdict verdict, People people, Marker marker) {
    AnswerText words = new AnswerText(verdict, new dev.quorate.report.People(people));
    List<Said> said = new ArrayList<>();
    for (Answer answer : answers) {
      words.of(answer).map(text -> new Said(answer.line(), text)).ifPresent(said::add);
    }
    if (said.isEmpty()) {
      return Optional.empty();
    }
    String person = Markdown.mention(people.loginOf(answers.getFirst().by()));
    String text =
        said.size() == 1
            ? person + ", " + said.getFirst().text()
            : person + ":\n\n" + String.join("\n\n", said.stream().map(Said::paragraph).toList());
    return Optional.of(
        Cut.toFit(
            marker.line() + "\n" + text + "\n", "*This reply was too long and is cut here.*"));
  }

  private record Said(String line, String text) {
    String paragraph() {
      return Markdown.name(line) + ": " + text;
    }
  }
}
