package dev.quorate.engine;

import dev.quorate.engine.Action.AnswerCommands;
import dev.quorate.forge.AnswerReaction;
import dev.quorate.history.RemarkId;
import dev.quorate.merge.Verdict;
import dev.quorate.proceedings.Answer;
import dev.quorate.proceedings.Proceedings;
import dev.quorate.report.Marker;
import dev.quorate.report.ReplyText;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The answers that the bot still owes: one for each command, those of one comment together (R9.3).
final class AnswerDecisions {
  /// So long before the bot's first look a command may be said and still wait for its answer.
  private static final Duration LATE_ARRIVAL = Duration.ofHours(1);

  private record Occasion(RemarkId remark, Instant at) {}

  private AnswerDecisions() {}

  static List<Action> of(Proceedings proceedings, Verdict verdict, Posted posted) {
    Instant since = since(proceedings);
    Map<Occasion, List<Answer>> owed =
        proceedings.answers().stream()
            .filter(answer -> !posted.answered().contains(key(answer)))
            .filter(answer -> !answer.at().isBefore(since))
            .collect(
                Collectors.groupingBy(
                    answer -> new Occasion(answer.remark(), answer.at()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return owed.entrySet().stream()
        .map(entry -> action(entry.getKey(), entry.getValue(), proceedings, verdict, posted))
        .toList();
  }

  /// From when on commands were meant for the bot. Those from long before it came were not, and to
  /// answer them all at once would flood a community; they are judged like any others.
  private static Instant since(Proceedings proceedings) {
    Instant watched = proceedings.heads().watchedSince();
    return watched.equals(Instant.MAX) ? watched : watched.minus(LATE_ARRIVAL);
  }

  private static Action action(
      Occasion occasion,
      List<Answer> answers,
      Proceedings proceedings,
      Verdict verdict,
      Posted posted) {
    Marker marker =
        new Marker(
            "answer:%s:%d".formatted(occasion.remark().value(), occasion.at().getEpochSecond()));
    Optional<String> reply =
        ReplyText.of(answers, verdict, proceedings.people(), marker)
            .filter(text -> posted.find(marker.line()).isEmpty());
    return new AnswerCommands(
        occasion.remark(),
        answers.stream().map(AnswerDecisions::key).toList(),
        answers.stream().map(AnswerDecisions::reaction).distinct().sorted().toList(),
        reply);
  }

  /// What the ledger remembers of an answer.
  private static String key(Answer answer) {
    return "%s %s %s".formatted(answer.remark().value(), answer.at(), answer.line());
  }

  private static AnswerReaction reaction(Answer answer) {
    return switch (answer.reply()) {
      case Answer.Accepted _ -> AnswerReaction.THUMBS_UP;
      case Answer.Refused _ -> AnswerReaction.CONFUSED;
    };
  }
}
