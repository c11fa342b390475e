package dev.quorate.report;

import dev.quorate.policy.Alternative;
import dev.quorate.policy.Policy;
import dev.quorate.policy.Track;
import dev.quorate.policy.TrackName;
import dev.quorate.report.RulesDifference.Change;
import dev.quorate.report.RulesDifference.Effect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What changes in the tracks between two policies (R5).
final class TracksDifference {
  private final Policy before;
  private final Policy after;
  private final List<Change> changes = new ArrayList<>();

  private TracksDifference(Policy before, Policy after) {
    this.before = before;
    this.after = after;
  }

  static List<Change> between(Policy before, Policy after) {
    TracksDifference difference = new TracksDifference(before, after);
    difference.list();
    return difference.changes;
  }

  private void list() {
    for (Track old : before.tracks()) {
      after
          .findTrack(old.name())
          .ifPresentOrElse(
              now -> track(old, now),
              () -> add(old, "removed; it needed " + RuleWords.needs(before, old), Effect.EITHER));
    }
    after.tracks().stream()
        .filter(now -> before.findTrack(now.name()).isEmpty())
        .forEach(now -> add(now, "added; it needs " + RuleWords.needs(after, now), Effect.EITHER));
    if (!common(before, after).equals(common(after, before))) {
      changes.add(
          new Change(
              "tracks: in another order, of which the first wins among equally strict ones",
              Effect.EITHER));
    }
  }

  private static List<TrackName> common(Policy policy, Policy other) {
    return policy.tracks().stream()
        .map(Track::name)
        .filter(name -> other.findTrack(name).isPresent())
        .toList();
  }

  private void add(Track track, String words, Effect effect) {
    changes.add(new Change(Markdown.name(track.name().value()) + ": " + words, effect));
  }

  private void track(Track old, Track now) {
    if (old.ways().size() == 1 && now.ways().size() == 1) {
      way(now, old.ways().getFirst(), now.ways().getFirst());
    } else if (!old.ways().equals(now.ways())) {
      String words = RulesDifference.arrow(RuleWords.ways(old), RuleWords.ways(now));
      add(now, "either " + words, WaysEffect.of(old.ways(), now.ways()));
    }
    if (old.notice() != now.notice()) {
      add(
          now,
          "notice " + RulesDifference.arrow(notice(old), notice(now)),
          Effect.ofMore(old.notice(), now.notice()));
    }
    if (old.declaredBy() != now.declaredBy()) {
      add(
          now,
          "declared by " + RulesDifference.arrow(old.declaredBy(), now.declaredBy()),
          Effect.ofMore(old.declaredBy(), now.declaredBy()));
    }
    if (old.only() != now.only()) {
      add(
          now,
          now.only() ? "only where every file is its own" : "also where not every file is its own",
          Effect.EITHER);
    }
    paths(old, now);
  }

  private void way(Track track, Alternative old, Alternative now) {
    if (old.approvals() != now.approvals()) {
      add(
          track,
          "approvals " + RulesDifference.arrow(old.approvals(), now.approvals()),
          Effect.ofMore(old.approvals(), now.approvals()));
    }
    wait(track, "wait", old, now, Alternative::waitingPeriod);
    wait(track, "wait after the approvals", old, now, Alternative::waitAfterApproval);
    if (old.countAuthor() != now.countAuthor()) {
      add(
          track,
          now.countAuthor()
              ? "the author's own approval counts"
              : "the author's own approval does not count any more",
          now.countAuthor() ? Effect.LAXER : Effect.STRICTER);
    }
  }

  private void wait(
      Track track,
      String what,
      Alternative old,
      Alternative now,
      Function<Alternative, Duration> of) {
    Duration was = of.apply(old);
    Duration is = of.apply(now);
    if (!was.equals(is)) {
      add(
          track,
          what + " " + RulesDifference.arrow(Durations.orNone(was), Durations.orNone(is)),
          Effect.ofMore(was, is));
    }
  }

  private static String notice(Track track) {
    return track.notice() ? "required" : "off";
  }

  private void paths(Track old, Track now) {
    ListDifference<String> paths =
        ListDifference.of(old.paths().patterns(), now.paths().patterns());
    Optional<Effect> more = PathsEffect.ofMore(before, after, now.name());
    paths
        .removed()
        .forEach(
            path ->
                add(
                    now,
                    "path " + Markdown.name(path) + " removed",
                    more.map(PathsEffect::opposite).orElse(Effect.EITHER)));
    paths
        .added()
        .forEach(
            path -> add(now, "path " + Markdown.name(path) + " added", more.orElse(Effect.EITHER)));
    if (paths.sameButOrder()) {
      add(now, "paths in another order, of which the last that matches decides", Effect.EITHER);
    }
  }
}
