package dev.quorate.report;

import dev.quorate.account.Account;
import dev.quorate.history.ChangedFile;
import dev.quorate.history.NoticeMessage;
import dev.quorate.merge.Judgement;
import dev.quorate.merge.WayStanding;
import dev.quorate.policy.Board;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the bot writes to the board (R7.2): what changes, by which rules, when it can be merged at
/// the earliest, and what is asked of the board. Plain text; whatever people wrote stays within its
/// line.
public record NoticeLetter(String subject, String text) {
  private static final int LONGEST_SUBJECT = 150;
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_NAME = 100;
  private static final int MOST_FILES = 50;

  /// The pull request that it is about.
  ///
  /// @param repository `OWNER/REPO`
  /// @param url its page
  public record About(String repository, int number, String title, String url) {}

  /// The letter.
  ///
  /// @param before the messages that the board got of it before
  public static NoticeLetter of(Judgement judgement, About about, List<NoticeMessage> before) {
    String pull = "%s#%d".formatted(about.repository(), about.number());
    return new NoticeLetter(
        Plain.line("[" + pull + "] " + about.title(), LONGEST_SUBJECT),
        text(judgement, about, pull, before));
  }

  private static String text(
      Judgement judgement, About about, String pull, List<NoticeMessage> before) {
    String committee = named(judgement.situation().policy().committee(), "committee");
    List<String> lines = new ArrayList<>();
    lines.add("To " + board(judgement));
    lines.add("");
    lines.add(
        before.isEmpty()
            ? "A pull request asks for changes that are for %s to decide.".formatted(committee)
            : "Stricter rules of %s apply now to a pull request of which you were told before."
                .formatted(committee));
    lines.add("");
    lines.add("  " + pull);
    lines.add("  " + Plain.line(about.title(), LONGEST_LINE));
    lines.add("  by " + author(judgement));
    lines.add("  " + about.url());
    lines.add("");
    lines.addAll(files(judgement));
    lines.add("See the changes: " + about.url() + "/files");
    lines.add("");
    lines.add(
        "Track: %s (%s)."
            .formatted(
                Plain.line(judgement.track().track().name().value(), LONGEST_NAME),
                needs(judgement)));
    lines.add(earliest(judgement));
    lines.add("");
    lines.add("You are asked for feedback, on the pull request's page and before it is merged.");
    lines.add("The rules ask that you are told, and not that you answer.");
    lines.add("");
    lines.add("-- ");
    lines.add("Sent by Quorate, the bot that applies the merge rules of %s.".formatted(committee));
    lines.add("Nobody reads answers to this message.");
    return String.join("\n", lines) + "\n";
  }

  private static String board(Judgement judgement) {
    return named(judgement.situation().policy().board().map(Board::name).orElse(""), "board");
  }

  private static String author(Judgement judgement) {
    Account author = judgement.situation().proceedings().author();
    return Plain.line(People.of(judgement).now(author).value(), LONGEST_NAME);
  }

  private static List<String> files(Judgement judgement) {
    List<ChangedFile> files = judgement.situation().head().files();
    List<String> lines = new ArrayList<>();
    lines.add(
        files.isEmpty()
            ? "It changes no file."
            : "It changes " + Sentence.count(files.size(), "file") + ":");
    files.stream()
        .limit(MOST_FILES)
        .map(file -> "  " + Plain.line(String.join(" and ", file.paths()), LONGEST_LINE))
        .forEach(lines::add);
    if (files.size() > MOST_FILES) {
      lines.add("  and %d more".formatted(files.size() - MOST_FILES));
    }
    return lines;
  }

  private static String needs(Judgement judgement) {
    return judgement.ways().stream()
        .map(way -> WayText.asks(way.way()))
        .collect(Collectors.joining("; or "));
  }

  private static String earliest(Judgement judgement) {
    boolean waits = judgement.ways().stream().noneMatch(WayStanding::hasWaited);
    return judgement.ways().stream()
        .filter(_ -> waits)
        .map(WayText::until)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .map(instant -> "It cannot be merged before %s.".formatted(Moments.future(instant)))
        .orElse("It can be merged as soon as everything else that the rules ask for is there.");
  }

  private static String named(String name, String noun) {
    return Bodies.withArticle(Plain.line(name, LONGEST_NAME), noun);
  }
}
