package dev.quorate.report;

import dev.quorate.committee.ListedUser;
import dev.quorate.committee.Term;
import dev.quorate.policy.Alternative;
import dev.quorate.policy.Board;
import dev.quorate.policy.ClaRules;
import dev.quorate.policy.ObjectionRight;
import dev.quorate.policy.PathPatterns;
import dev.quorate.policy.Policy;
import dev.quorate.policy.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The parts of a policy in words, for [RulesText] and [RulesDifference].
final class RuleWords {
  private RuleWords() {}

  /// What a track needs: `2 approvals, open for 72 hours, notice to the Governing Board`.
  static String needs(Policy policy, Track track) {
    Optional<String> notice = policy.board().filter(_ -> track.notice()).map(RuleWords::notice);
    if (track.ways().size() > 1) {
      return "either %s%s".formatted(ways(track), notice.map(told -> "; and " + told).orElse(""));
    }
    Alternative way = track.ways().getFirst();
    List<String> parts = new ArrayList<>();
    if (way.approvals() > 0 || !way.longestWait().isZero()) {
      parts.add(WayText.asks(way));
    }
    notice.ifPresent(parts::add);
    return parts.isEmpty() ? "at once" + provided(policy) : String.join(", ", parts);
  }

  private static String provided(Policy policy) {
    return policy
        .cla()
        .map(cla -> ", provided the check %s has passed".formatted(Markdown.name(cla.check())))
        .orElse("");
  }

  /// The ways to meet a track, of which one is enough (R5.7).
  static String ways(Track track) {
    return track.ways().stream().map(RuleWords::way).collect(Collectors.joining("; or "));
  }

  private static String way(Alternative way) {
    return way.approvals() == 0 && way.longestWait().isZero() ? "at once" : WayText.asks(way);
  }

  /// Patterns as the config has them, in its order.
  static String patterns(PathPatterns paths) {
    List<String> names = paths.patterns().stream().map(Markdown::name).toList();
    boolean takesBack = paths.patterns().stream().anyMatch(path -> path.startsWith("!"));
    return takesBack
        ? String.join(", ", names) + " (those with `!` are taken back)"
        : Sentence.list(names, " or ");
  }

  /// Whose objections bind (R3.1).
  static String objectors(ObjectionRight right) {
    return switch (right) {
      case COMMITTEE -> "members";
      case WRITE -> "members and people with write access";
      case ANYONE -> "anybody but bots";
    };
  }

  /// The check that reports on the CLA, and whose report counts (R6.2).
  static String cla(ClaRules cla) {
    return "the check %s by %s"
        .formatted(
            Markdown.name(cla.check()),
            cla.app().map(app -> "the App " + Markdown.name(app)).orElse("any App"));
  }

  /// That the board must be told (R7.1).
  static String notice(Board board) {
    return "notice to " + Bodies.board(board);
  }

  /// A member whom the config names: login, seat and term.
  static String user(ListedUser user) {
    List<String> more = new ArrayList<>();
    user.seat().ifPresent(seat -> more.add("for " + Markdown.prose(seat.organisation())));
    term(user.term()).ifPresent(more::add);
    String login = Markdown.name(user.login());
    return more.isEmpty() ? login : login + " (" + String.join(", ", more) + ")";
  }

  private static Optional<String> term(Term term) {
    List<String> ends = new ArrayList<>();
    term.begins().ifPresent(day -> ends.add("from " + day));
    term.ends().ifPresent(day -> ends.add("until " + day));
    return ends.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", ends));
  }
}
