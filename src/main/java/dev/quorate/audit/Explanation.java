package dev.quorate.audit;

import dev.quorate.account.Account;
import dev.quorate.history.Head;
import dev.quorate.merge.Judgement;
import dev.quorate.merge.NoObjections;
import dev.quorate.merge.Outcome;
import dev.quorate.merge.Reason;
import dev.quorate.merge.Verdict;
import dev.quorate.proceedings.Objection;
import dev.quorate.proceedings.Openness;
import dev.quorate.report.CheckRunText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A replayed verdict in words for a terminal: first its facts, then what the check said.
public final class Explanation {
  private final Replay replay;
  private final List<String> lines = new ArrayList<>();

  private Explanation(Replay replay) {
    this.replay = replay;
  }

  /// The words, line by line.
  public static List<String> of(Replay replay) {
    Explanation explanation = new Explanation(replay);
    explanation.write();
    return List.copyOf(explanation.lines);
  }

  private void write() {
    Verdict verdict = replay.verdict();
    say("at", replay.at().toString());
    say("outcome", outcome());
    say("reasons", String.join(", ", verdict.reasons().stream().map(Reason::word).toList()));
    say(
        "head",
        replay.proceedings().heads().head().map(Explanation::sha).orElse("not known to the bot"));
    switch (verdict) {
      case Verdict.NoVerdict _ -> {}
      case Verdict.Unjudgeable v -> list("problems", v.problems());
      case Verdict.Judged v -> write(v.judgement());
    }
    say("mergeable at", verdict.mergeableAt().map(Object::toString).orElse("never by time alone"));
    say("noted then", replay.noted().map(EntryLine::of).orElse("nothing"));
    replay.text().ifPresent(this::write);
  }

  private String outcome() {
    Outcome outcome = replay.verdict().outcome();
    return outcome == Outcome.NONE ? outcome.word() + " (" + whyNone() + ")" : outcome.word();
  }

  private String whyNone() {
    Openness openness = replay.proceedings().openness();
    if (openness.isMerged()) {
      return "merged";
    }
    if (!openness.isOpen()) {
      return "closed";
    }
    return replay.proceedings().heads().head().isEmpty()
        ? "the bot does not know the head"
        : "there is no config";
  }

  private static String sha(Head head) {
    return TerminalText.line(head.sha().value());
  }

  private void write(Judgement judgement) {
    say("track", TerminalText.line(judgement.track().track().name().value()));
    list(
        "approvals",
        judgement.tally().counted().stream()
            .map(
                counted ->
                    "%s, by %s at %s"
                        .formatted(
                            TerminalText.line(counted.login().value()),
                            counted.approval().channel().name().toLowerCase(Locale.ROOT),
                            counted.at()))
            .toList());
    list(
        "not counted",
        judgement.tally().uncounted().stream()
            .map(
                uncounted ->
                    TerminalText.line(uncounted.login().value()) + ": " + uncounted.reason().word())
            .toList());
    list("objections", objections(judgement));
  }

  private List<String> objections(Judgement judgement) {
    return judgement.requirements().stream()
        .filter(NoObjections.class::isInstance)
        .map(NoObjections.class::cast)
        .flatMap(
            objections ->
                Stream.concat(
                    objections.binding().stream().map(objection -> line(objection, "")),
                    objections.nonBinding().stream()
                        .map(objection -> line(objection, ", not binding"))))
        .toList();
  }

  private String line(Objection objection, String note) {
    return "%s at %s%s: %s"
        .formatted(
            name(objection.by()),
            objection.at(),
            note,
            objection.reason().isBlank()
                ? "no reason given"
                : TerminalText.line(objection.reason()));
  }

  private String name(Account account) {
    return TerminalText.line(replay.proceedings().people().loginOf(account).value());
  }

  private void list(String what, List<String> values) {
    if (values.isEmpty()) {
      say(what, "");
    }
    for (int i = 0; i < values.size(); i++) {
      say(i == 0 ? what : "", values.get(i));
    }
  }

  private void say(String what, String value) {
    lines.add("%-13s %s".formatted(what, value.isEmpty() ? "none" : value));
  }

  private void write(CheckRunText text) {
    lines.add("");
    lines.add(TerminalText.line(text.title()));
    lines.add("");
    TerminalText.lines(text.summary()).lines().forEach(lines::add);
  }
}
