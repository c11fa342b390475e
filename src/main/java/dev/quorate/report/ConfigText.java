package dev.quorate.report;

import dev.quorate.merge.Verdict;
import dev.quorate.report.ProposedChange.Flaw;
import dev.quorate.report.ProposedChange.Pull;
import dev.quorate.report.ProposedChange.Pulls;
import dev.quorate.report.ProposedChange.Spot;
import dev.quorate.report.ProposedChange.Test;
import dev.quorate.report.RulesDifference.Change;
import dev.quorate.report.RulesDifference.Effect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of the check on a pull request that edits the rules: what is wrong with them, what
/// they would change, and for whom. It advises people and decides nothing.
public final class ConfigText {
  /// What GitHub takes with one request.
  private static final int MOST_REMARKS = 50;

  private static final int MOST_LINES = 50;
  private static final int MOST_DIFFERENCES = 5;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_REMARK = 1000;

  private final ProposedChange proposed;
  private final List<Change> changes;
  private final Optional<CommitteeDifference> committee;
  private final List<Test> failed;

  private ConfigText(ProposedChange proposed) {
    this.proposed = proposed;
    this.changes = proposed.rules().map(this::changes).orElse(List.of());
    this.committee =
        proposed
            .committees()
            .map(both -> CommitteeDifference.between(both.before(), both.after(), proposed.at()));
    this.failed = proposed.tests().stream().filter(Test::failed).toList();
  }

  /// Something to say at a line of a file, in plain text.
  public record Remark(Spot spot, String text) {}

  /// The check.
  ///
  /// @param good whether all is known, nothing is wrong and every policy test passes
  /// @param remarks at most 50
  public record Advice(boolean good, CheckRunText text, List<Remark> remarks) {
    public Advice {
      remarks = List.copyOf(remarks);
    }
  }

  /// The check's words.
  public static Advice of(ProposedChange proposed, Links links) {
    ConfigText text = new ConfigText(proposed);
    return new Advice(
        proposed.allFlaws().isEmpty() && proposed.unknown().isEmpty() && text.failed.isEmpty(),
        new CheckRunText(
            Plain.line(text.title(), LONGEST_TITLE), Cut.toFit(text.summary(), links.rest())),
        text.remarks());
  }

  /// Whom the config itself names is told of with the rest of the committee.
  private List<Change> changes(ProposedChange.Rules rules) {
    var before = rules.before();
    if (proposed.committees().isPresent()) {
      before = before.withSources(before.sources().withUsers(rules.after().sources().users()));
    }
    return RulesDifference.between(before, rules.after()).stream()
        .sorted(Comparator.comparingInt(change -> rank(change.effect())))
        .toList();
  }

  /// What merging needs less of is what people should see first.
  private static int rank(Effect effect) {
    return switch (effect) {
      case LAXER -> 0;
      case EITHER -> 1;
      case STRICTER -> 2;
    };
  }

  private String title() {
    List<Flaw> flaws = proposed.allFlaws();
    if (!flaws.isEmpty()) {
      String first = plain(flaws.getFirst());
      return flaws.size() == 1 ? "1 problem: " + first : flaws.size() + " problems, first " + first;
    }
    List<String> parts = new ArrayList<>();
    if (!proposed.unknown().isEmpty()) {
      parts.add("not all can be told");
    }
    if (!failed.isEmpty()) {
      parts.add(
          "%d of %s %s"
              .formatted(
                  failed.size(),
                  Sentence.count(proposed.tests().size(), "policy test"),
                  failed.size() == 1 ? "fails" : "fail"));
    }
    List<String> effects = new ArrayList<>();
    count(Effect.LAXER).ifPresent(number -> effects.add(number + " laxer"));
    count(Effect.STRICTER).ifPresent(number -> effects.add(number + " stricter"));
    count(Effect.EITHER).ifPresent(number -> effects.add(number + " different"));
    if (!effects.isEmpty()) {
      parts.add("rules: " + String.join(", ", effects));
    }
    committee.ifPresent(difference -> parts.addAll(difference.counts()));
    int pulls = proposed.pulls().map(given -> given.changing().size()).orElse(0);
    if (pulls > 0) {
      parts.add(pulls(pulls));
    }
    boolean same = changes.isEmpty() && committee.filter(CommitteeDifference::isNone).isPresent();
    if (same) {
      parts.add("rules and committee stay as they are");
    }
    return Sentence.capitalised(String.join(" · ", parts));
  }

  private Optional<Integer> count(Effect effect) {
    int number = (int) changes.stream().filter(change -> change.effect() == effect).count();
    return number == 0 ? Optional.empty() : Optional.of(number);
  }

  private static String pulls(int number) {
    return Sentence.count(number, "open pull request") + " would change outcome";
  }

  private String summary() {
    return Section.page(
        List.of(
            new Section("What is wrong", flaws()),
            new Section("What cannot be told before this is merged", unknown()),
            new Section("Rules", rules()),
            new Section("Committee", committee()),
            new Section("Open pull requests", proposed.pulls().map(this::pulls).orElse(List.of())),
            new Section("Policy tests", tests()),
            new Section("About this check", about())));
  }

  private List<String> flaws() {
    List<String> lines =
        new ArrayList<>(
            shortened(
                proposed.allFlaws().stream()
                    .map(
                        flaw ->
                            "- ❌ "
                                + flaw.spot().map(spot -> where(spot) + ": ").orElse("")
                                + Markdown.ours(flaw.text()))
                    .toList()));
    if (!proposed.flaws().isEmpty()) {
      lines.add("");
      lines.add("Were this merged as it is, no pull request could pass until it is corrected.");
    }
    return lines;
  }

  private List<String> unknown() {
    return shortened(
        proposed.unknown().stream().map(what -> "- ⚠️ " + Markdown.ours(what)).toList());
  }

  private List<String> rules() {
    if (proposed.rules().isEmpty()) {
      return List.of();
    }
    if (changes.isEmpty()) {
      return List.of("The rules stay as they are.");
    }
    List<String> lines = new ArrayList<>(List.of("| | If this is merged |", "|---|---|"));
    changes.stream()
        .limit(MOST_LINES)
        .map(change -> "| %s | %s |".formatted(sign(change.effect()), change.words()))
        .forEach(lines::add);
    if (changes.size() > MOST_LINES) {
      lines.add("");
      lines.add("And " + (changes.size() - MOST_LINES) + " more.");
    }
    return lines;
  }

  private static String sign(Effect effect) {
    return switch (effect) {
      case LAXER -> "🔓 laxer";
      case EITHER -> "🔀 different";
      case STRICTER -> "🔒 stricter";
    };
  }

  private List<String> committee() {
    return committee
        .map(
            difference ->
                difference.isNone()
                    ? List.of("The committee stays as it is.")
                    : shortened(difference.lines().stream().map(line -> "- " + line).toList()))
        .orElse(List.of());
  }

  private List<String> pulls(Pulls pulls) {
    List<String> lines = new ArrayList<>();
    List<Pull> changing = pulls.changing();
    String all =
        "of the %s would change outcome (as of %s)"
            .formatted(
                Sentence.count(pulls.judged().size(), "other open pull request"),
                Moments.past(proposed.at()));
    if (pulls.judged().isEmpty()) {
      lines.add("No other pull request is open.");
    } else if (changing.isEmpty()) {
      lines.add("None " + all + ".");
    } else {
      lines.add(changing.size() + " " + all + ":");
      lines.add("");
      lines.add("| Pull request | Now | If this is merged |");
      lines.add("|---|---|---|");
      changing.forEach(pull -> lines.add(row(pull)));
    }
    if (pulls.unjudged() > 0) {
      lines.add("");
      lines.add(pulls.unjudged() + " more are open and were not judged here.");
    }
    return lines;
  }

  private static String row(Pull pull) {
    return "| %s | %s | %s |"
        .formatted(
            Markdown.pull(pull.number(), pull.url()), cell(pull.before()), cell(pull.after()));
  }

  private static String cell(Verdict verdict) {
    return Icon.sign(verdict.outcome()) + " " + Headline.markdown(verdict);
  }

  private List<String> tests() {
    if (proposed.tests().isEmpty()) {
      return List.of();
    }
    int all = proposed.tests().size();
    if (failed.isEmpty()) {
      return List.of("✅ " + (all == 1 ? "The one test passes." : "All " + all + " tests pass."));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d of %s %s with these rules:"
            .formatted(
                failed.size(), Sentence.count(all, "test"), failed.size() == 1 ? "fails" : "fail"));
    lines.add("");
    lines.addAll(shortened(failed.stream().map(ConfigText::line).toList()));
    return lines;
  }

  private static String line(Test test) {
    return "- ❌ %s, %s: %s"
        .formatted(Markdown.prose(test.name()), where(test.spot()), Markdown.prose(what(test)));
  }

  private static String what(Test test) {
    int more = test.differences().size() - MOST_DIFFERENCES;
    return test.differences().stream().limit(MOST_DIFFERENCES).collect(Collectors.joining("; "))
        + (more > 0 ? "; and " + more + " more" : "");
  }

  private List<String> about() {
    return List.of(
        "It advises those who review this pull request and decides nothing: the rules in force"
            + " judge this pull request like any other. Do not make it a required check, since it"
            + " is posted only where rules are edited.",
        "",
        "Files that this pull request changes are read as they are here, all others as they are on"
            + " the default branch.");
  }

  private List<Remark> remarks() {
    return Stream.concat(
            proposed.allFlaws().stream()
                .flatMap(flaw -> flaw.spot().stream().map(spot -> remark(spot, flaw.text()))),
            failed.stream()
                .map(test -> remark(test.spot(), "Fails: " + test.name() + ": " + what(test))))
        .limit(MOST_REMARKS)
        .toList();
  }

  private static Remark remark(Spot spot, String text) {
    return new Remark(spot, Plain.line(text, LONGEST_REMARK));
  }

  private static String plain(Flaw flaw) {
    return flaw.spot().map(spot -> spot.path() + ":" + spot.line() + ": ").orElse("") + flaw.text();
  }

  private static String where(Spot spot) {
    return Markdown.name(spot.path()) + " line " + spot.line();
  }

  private static List<String> shortened(List<String> lines) {
    if (lines.size() <= MOST_LINES) {
      return lines;
    }
    List<String> first = new ArrayList<>(lines.subList(0, MOST_LINES));
    first.add("- And " + (lines.size() - MOST_LINES) + " more.");
    return first;
  }
}
