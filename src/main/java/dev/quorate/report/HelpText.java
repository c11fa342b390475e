package dev.quorate.report;

import dev.quorate.command.CommandWord;
import dev.quorate.merge.Outcome;
import dev.quorate.merge.Verdict;
import dev.quorate.policy.Policy;
import dev.quorate.policy.Track;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The answer to `/help`: how things stand, and every command (R9.2).
final class HelpText {
  private HelpText() {}

  static String of(Verdict verdict) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "these are the commands. Write one at the start of a line, in a paragraph of its own.");
    lines.add("");
    lines.add("| Command | What it does |");
    lines.add("|---|---|");
    for (CommandWord word : CommandWord.values()) {
      lines.add("| " + forms(word) + " | " + word.purpose() + " |");
    }
    if (verdict instanceof Verdict.Judged judged) {
      Policy policy = judged.judgement().situation().policy();
      lines.add("");
      lines.add("Members approve by " + Channels.all(policy) + ".");
      lines.add(
          "The tracks are "
              + AnswerText.tracks(policy.tracks().stream().map(Track::name).toList())
              + ".");
    }
    if (verdict.outcome() != Outcome.NONE) {
      lines.add("");
      lines.add(
          "How it stands now: " + Markdown.prose(Headline.of(verdict)) + remaining(verdict) + ".");
    }
    return String.join("\n", lines);
  }

  private static String forms(CommandWord word) {
    return word.forms().stream().map(form -> "`" + form + "`").collect(Collectors.joining(", "));
  }

  /// A reply is said once, so it may say what is left.
  private static String remaining(Verdict verdict) {
    return verdict instanceof Verdict.Judged judged && judged.outcome() == Outcome.WAITING
        ? judged
            .mergeableAt()
            .map(at -> Duration.between(judged.judgement().situation().now(), at))
            .map(wait -> " (" + Durations.more(wait) + ")")
            .orElse("")
        : "";
  }
}
