package dev.quorate.trial;

import dev.quorate.history.CheckState;
import dev.quorate.history.Event;
import dev.quorate.history.Event.CheckReported;
import dev.quorate.history.Head;
import dev.quorate.policy.ClaRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A merged pull request's history as GitHub still tells it, read in two ways. It does not tell
/// when commits were pushed, nor what a check run said at an instant. What passes by the worst
/// reading passed, what fails by the best one failed, and of what lies between nothing can be said.
///
/// @param worst what was said before the merged head is known to have been there was said of
///   something else (R2.8), and a check that is not dated had not reported
/// @param best the merged content was there from the opening on, and such a check had passed
/// @param undated whether the CLA's check is not dated
record Bounds(List<Event> worst, List<Event> best, boolean undated) {

  /// @param history as a first look at the pull request finds it
  /// @param cla the check that the rules wait for
  static Bounds of(List<Event> history, Optional<ClaRules> cla, Instant mergedAt) {
    Predicate<CheckReported> heard =
        report ->
            cla.filter(rules -> rules.check().equals(report.name()))
                .filter(rules -> rules.trusts(report.reporter()))
                .isPresent();
    Optional<CheckReported> undated =
        history.stream()
            .filter(CheckReported.class::isInstance)
            .map(CheckReported.class::cast)
            .filter(heard)
            .filter(report -> report.checkRun() || report.at().isAfter(mergedAt))
            .findFirst();
    List<Event> best = new ArrayList<>(asOpened(history));
    undated.ifPresent(
        report -> {
          best.removeIf(event -> event instanceof CheckReported other && heard.test(other));
          best.add(passed(report, mergedAt));
        });
    return new Bounds(history, List.copyOf(best), undated.isPresent());
  }

  private static CheckReported passed(CheckReported report, Instant at) {
    return new CheckReported(
        at,
        report.head(),
        report.name(),
        report.reporter(),
        report.checkRun(),
        CheckState.SUCCEEDED);
  }

  private static List<Event> asOpened(List<Event> history) {
    Optional<Head> head =
        history.stream()
            .filter(Event.HeadChange.class::isInstance)
            .map(Event.HeadChange.class::cast)
            .flatMap(change -> head(change).stream())
            .reduce((_, later) -> later);
    return head.isEmpty()
        ? history
        : history.stream().flatMap(event -> asOpened(event, head.get()).stream()).toList();
  }

  private static Optional<Head> head(Event.HeadChange change) {
    return switch (change) {
      case Event.Pushed pushed -> Optional.of(pushed.head());
      case Event.Retargeted retargeted -> retargeted.head();
      case Event.Unwatched _ -> Optional.empty();
    };
  }

  private static Optional<Event> asOpened(Event event, Head head) {
    return switch (event) {
      case Event.Opened opened ->
          Optional.of(
              new Event.Opened(
                  opened.at(), opened.author(), opened.base(), opened.draft(), Optional.of(head)));
      case Event.Retargeted retargeted ->
          Optional.of(new Event.Retargeted(retargeted.at(), retargeted.base(), Optional.empty()));
      case Event.Pushed _, Event.Unwatched _ -> Optional.empty();
      default -> Optional.of(event);
    };
  }
}
