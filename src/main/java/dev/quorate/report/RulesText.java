package dev.quorate.report;

import dev.quorate.committee.Sources;
import dev.quorate.policy.Alternative;
import dev.quorate.policy.Board;
import dev.quorate.policy.ClaRules;
import dev.quorate.policy.Policy;
import dev.quorate.policy.Track;
import dev.quorate.policy.TrackName;
import dev.quorate.policy.VoteUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A committee's rules in plain English, each with its number, in Markdown that reads well as it
/// stands. The same policy always gives the same text.
public final class RulesText {
  private final Policy policy;
  private final List<String> lines = new ArrayList<>();

  private RulesText(Policy policy) {
    this.policy = policy;
  }

  /// The whole text, with a line's end after each line.
  public static String of(Policy policy) {
    RulesText text = new RulesText(policy);
    text.write();
    return String.join("\n", text.lines) + "\n";
  }

  private void write() {
    lines.add("# The rules of " + Bodies.committee(policy));
    lines.add("");
    lines.add("A pull request may merge when it has what its track needs and what every pull");
    lines.add("request needs. The numbers are those of docs/rules.md.");
    section("What each track needs");
    policy.tracks().forEach(track -> item(track(track)));
    lines.add("");
    lines.add(
        "The changed files say which track it is; of several, the strictest (R5.2, R5.3). By");
    lines.add(
        "`/track NAME` one member other than the author declares a stricter one. A laxer one");
    lines.add("takes " + declarations() + " (R5.5).");
    section("What every pull request needs");
    item(
        "No objections: %s can object, and only who did can take it back (R3.1, R3.3)."
            .formatted(RuleWords.objectors(policy.objections())));
    item(cla());
    item("No hold: members and the author can ask to wait (R3.6).");
    item("No draft (R8.2).");
    section("Who counts");
    members();
    item("Members approve by " + Channels.all(policy) + " (R2.1).");
    item(
        (policy.approvals().excludeCommitters()
                ? "Neither the author nor anybody else who committed to the pull request counts"
                : "The author does not count")
            + " (R2.2)"
            + where("it does")
            + ".");
    item(
        policy.approvals().staleOnChange()
            ? "An approval is for the changes as they are when it is given, and ends when they"
                + " change (R2.5)."
            : "An approval lasts, whatever is pushed after it (R2.5).");
    item(
        policy.oneVotePer() == VoteUnit.SEAT
            ? "Members of one organisation have one vote together, and none where the author is one"
                + " of them (R1.4)"
                + where("they have one, too")
                + "."
            : "Each member has one vote (R1.4).");
    section("The clock");
    item(
        policy.clock().countDrafts()
            ? "Time counts while the pull request is open, also as a draft (R4.1)."
            : "Time counts while the pull request is open and no draft (R4.1).");
    item(
        policy.clock().restartOnPush()
            ? "A push that changes the content starts it again (R4.2)."
            : "A push does not start it again (R4.2).");
    section("Notice to the board");
    item(policy.board().map(RulesText::board).orElse("Nobody has to be told (R7.1)."));
    section("The check");
    item("The check that says all this is called " + Markdown.name(policy.check()) + " (R8.3).");
  }

  private void section(String heading) {
    lines.add("");
    lines.add("## " + heading);
    lines.add("");
  }

  private void item(String text) {
    lines.add("- " + text);
  }

  private String track(Track track) {
    return "%s, %s: %s (%s)."
        .formatted(
            Markdown.name(track.name().value()),
            files(track),
            RuleWords.needs(policy, track),
            isPlain(track) ? "R5.1" : "R5.7");
  }

  /// Whether it asks for nothing that only a way of `any` can ask for.
  private static boolean isPlain(Track track) {
    Alternative way = track.ways().getFirst();
    return track.ways().size() == 1 && way.waitAfterApproval().isZero() && !countsAuthor(way);
  }

  private static boolean countsAuthor(Alternative way) {
    return way.countAuthor() && way.approvals() > 0;
  }

  /// The exception from the author's exclusion that a way can make, if one does (R5.7).
  private String where(String exception) {
    return policy.tracks().stream()
            .flatMap(track -> track.ways().stream())
            .noneMatch(RulesText::countsAuthor)
        ? ""
        : "; where it says above that the author's own counts, %s (R5.7)".formatted(exception);
  }

  /// The two tracks of which files are without any paths come first: with `only`, too, they are.
  private static String files(Track track) {
    String paths = RuleWords.patterns(track.paths());
    String own =
        (track.only() ? "if every changed file matches " : "for files that match ") + paths;
    if (track.name().equals(TrackName.STANDARD)) {
      String others = "for all other files";
      return paths.isEmpty()
          ? others
          : others + (track.only() ? ", and " + own : " and those that match " + paths);
    }
    if (track.name().equals(TrackName.GOVERNANCE)) {
      return (paths.isEmpty() ? "" : own + ", and always ")
          + "for the config, its policy tests and the roster files (R5.4)";
    }
    return paths.isEmpty() ? "to which no file belongs, so that it has to be declared" : own;
  }

  /// How many declarations make a laxer track, by track where that differs.
  private String declarations() {
    Map<Integer, List<String>> tracks = new TreeMap<>();
    policy
        .tracks()
        .forEach(
            track ->
                tracks
                    .computeIfAbsent(track.declaredBy(), _ -> new ArrayList<>())
                    .add(Markdown.name(track.name().value())));
    boolean same = tracks.size() == 1;
    return tracks.entrySet().stream()
        .map(
            number ->
                same
                    ? "" + number.getKey()
                    : number.getKey() + " for " + Sentence.list(number.getValue(), " and "))
        .collect(Collectors.joining(", "));
  }

  private String cla() {
    return policy.cla().map(RulesText::cla).orElse("No CLA check is asked for (R6.3).");
  }

  private static String cla(ClaRules cla) {
    String patience = cla.patience().isZero() ? "" : " after " + Durations.exact(cla.patience());
    return "The CLA: %s has passed on the newest commit (R6.1, R6.2). While there is no report%s, the"
            .formatted(RuleWords.cla(cla), patience)
        + " status says how to get one (R6.4).";
  }

  private void members() {
    Sources sources = policy.sources();
    if (sources.users().isEmpty() && sources.teams().isEmpty() && sources.tables().isEmpty()) {
      item("Members: the config has to name them (R1.1).");
    }
    if (!sources.users().isEmpty()) {
      item(
          "Members: %s (R1.1)."
              .formatted(
                  Sentence.list(sources.users().stream().map(RuleWords::user).toList(), " and ")));
    }
    sources
        .teams()
        .forEach(
            team -> item("Members: those of the team " + Markdown.name("" + team) + " (R1.1)."));
    sources
        .tables()
        .forEach(
            table -> item("Members: those in the table " + Markdown.name("" + table) + " (R1.8)."));
    new TreeMap<>(sources.logins())
        .forEach(
            (name, login) ->
                item(
                    "%s, whom a table has by name only, is %s (R1.8)."
                        .formatted(Markdown.prose(name), Markdown.name(login))));
  }

  private static String board(Board board) {
    String told =
        "A member records by `/notified` that %s was told (R7.1).".formatted(Bodies.board(board));
    return board
        .email()
        .map(email -> told + " The bot is to write to " + Markdown.name(email) + " (R7.2).")
        .orElse(told);
  }
}
