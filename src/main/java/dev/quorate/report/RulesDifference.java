package dev.quorate.report;

import dev.quorate.committee.ListedUser;
import dev.quorate.committee.Sources;
import dev.quorate.policy.ApprovalRules;
import dev.quorate.policy.Board;
import dev.quorate.policy.Channel;
import dev.quorate.policy.ClaRules;
import dev.quorate.policy.ClockRules;
import dev.quorate.policy.Policy;
import dev.quorate.policy.VoteUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// What changes for pull requests when one policy takes another's place, in words: for a check on a
/// pull request that edits the config. Equal policies have no difference, and others have one.
public final class RulesDifference {

  /// What a change means for a pull request.
  public enum Effect {
    /// Merging needs less.
    LAXER,
    /// Merging needs more.
    STRICTER,
    /// Neither, or it depends on the pull request or on people.
    EITHER;

    /// Of a number or a duration of which more is stricter.
    static <T extends Comparable<T>> Effect ofMore(T before, T after) {
      int order = after.compareTo(before);
      return order == 0 ? EITHER : order > 0 ? STRICTER : LAXER;
    }
  }

  /// One change.
  ///
  /// @param words such as `` `standard`: approvals 2 → 1 ``, in Markdown
  public record Change(String words, Effect effect) {}

  private final Policy before;
  private final Policy after;
  private final List<Change> changes = new ArrayList<>();

  private RulesDifference(Policy before, Policy after) {
    this.before = before;
    this.after = after;
  }

  /// Every change, the tracks first; none if the policies are equal.
  public static List<Change> between(Policy before, Policy after) {
    return new RulesDifference(before, after).list();
  }

  private List<Change> list() {
    changes.addAll(TracksDifference.between(before, after));
    approvals(before.approvals(), after.approvals());
    whole(
        "objections: by",
        Policy::objections,
        RuleWords::objectors,
        Effect.ofMore(before.objections(), after.objections()));
    clock(before.clock(), after.clock());
    cla(before.cla(), after.cla());
    board(before.board(), after.board());
    whole("check: name", Policy::check, Markdown::name, Effect.EITHER);
    whole("committee: name", Policy::committee, Markdown::prose, Effect.EITHER);
    whole(
        "committee: one vote per",
        Policy::oneVotePer,
        unit -> unit == VoteUnit.SEAT ? "seat" : "person",
        Effect.ofMore(before.oneVotePer(), after.oneVotePer()));
    members(before.sources(), after.sources());
    return List.copyOf(changes);
  }

  private void add(String words, Effect effect) {
    changes.add(new Change(words, effect));
  }

  private <T> void whole(
      String what, Function<Policy, T> part, Function<T, String> words, Effect effect) {
    T old = part.apply(before);
    T now = part.apply(after);
    if (!Objects.equals(old, now)) {
      add(what + " " + arrow(words.apply(old), words.apply(now)), effect);
    }
  }

  static String arrow(Object before, Object after) {
    return before + " → " + after;
  }

  private void approvals(ApprovalRules old, ApprovalRules now) {
    if (!old.by().equals(now.by())) {
      Effect effect =
          old.by().containsAll(now.by())
              ? Effect.STRICTER
              : now.by().containsAll(old.by()) ? Effect.LAXER : Effect.EITHER;
      add("approvals: by " + arrow(channels(old.by()), channels(now.by())), effect);
    }
    if (old.excludeCommitters() != now.excludeCommitters()) {
      add(
          now.excludeCommitters()
              ? "approvals: committers do not count any more"
              : "approvals: committers other than the author count",
          now.excludeCommitters() ? Effect.STRICTER : Effect.LAXER);
    }
    if (old.staleOnChange() != now.staleOnChange()) {
      add(
          now.staleOnChange()
              ? "approvals: one ends when the changes change"
              : "approvals: one lasts, whatever is pushed after it",
          now.staleOnChange() ? Effect.STRICTER : Effect.LAXER);
    }
  }

  private static String channels(Set<Channel> channels) {
    return Sentence.list(
        Arrays.stream(Channel.values())
            .filter(channels::contains)
            .map(
                channel ->
                    switch (channel) {
                      case REVIEW -> "review";
                      case COMMENT -> "comment";
                      case REACTION -> "reaction";
                    })
            .toList(),
        " and ");
  }

  private void clock(ClockRules old, ClockRules now) {
    if (old.countDrafts() != now.countDrafts()) {
      add(
          now.countDrafts()
              ? "clock: time as a draft counts"
              : "clock: time as a draft is left out",
          now.countDrafts() ? Effect.LAXER : Effect.STRICTER);
    }
    if (old.restartOnPush() != now.restartOnPush()) {
      add(
          now.restartOnPush()
              ? "clock: a push that changes the content starts it again"
              : "clock: a push does not start it again any more",
          now.restartOnPush() ? Effect.STRICTER : Effect.LAXER);
    }
  }

  private void cla(Optional<ClaRules> old, Optional<ClaRules> now) {
    if (old.isEmpty() || now.isEmpty()) {
      offOrOn("cla", old.map(RuleWords::cla), now.map(RuleWords::cla));
      return;
    }
    ClaRules was = old.get();
    ClaRules is = now.get();
    boolean sameCheck = was.check().equals(is.check());
    if (!sameCheck || !was.app().equals(is.app())) {
      boolean anyBefore = sameCheck && was.app().isEmpty();
      boolean anyAfter = sameCheck && is.app().isEmpty();
      add(
          "cla: " + arrow(RuleWords.cla(was), RuleWords.cla(is)),
          anyBefore ? Effect.STRICTER : anyAfter ? Effect.LAXER : Effect.EITHER);
    }
    if (!was.patience().equals(is.patience())) {
      add(
          "cla: patience "
              + arrow(Durations.orNone(was.patience()), Durations.orNone(is.patience())),
          Effect.EITHER);
    }
  }

  private void board(Optional<Board> old, Optional<Board> now) {
    if (old.isEmpty() || now.isEmpty()) {
      offOrOn("board", old.map(RuleWords::notice), now.map(RuleWords::notice));
      return;
    }
    if (!old.get().name().equals(now.get().name())) {
      add(
          "board: name "
              + arrow(Markdown.prose(old.get().name()), Markdown.prose(now.get().name())),
          Effect.EITHER);
    }
    if (!old.get().email().equals(now.get().email())) {
      add("board: e-mail " + arrow(email(old.get()), email(now.get())), Effect.EITHER);
    }
  }

  private static String email(Board board) {
    return board.email().map(Markdown::name).orElse("none");
  }

  private void offOrOn(String what, Optional<String> old, Optional<String> now) {
    if (old.isPresent() != now.isPresent()) {
      add(
          what + ": " + arrow(old.orElse("off"), now.orElse("off")),
          now.isPresent() ? Effect.STRICTER : Effect.LAXER);
    }
  }

  private void members(Sources old, Sources now) {
    ListDifference<ListedUser> users = ListDifference.of(old.users(), now.users());
    List<ListedUser> added = new ArrayList<>(users.added());
    for (ListedUser gone : users.removed()) {
      Optional<ListedUser> changed =
          added.stream().filter(user -> user.login().equals(gone.login())).findFirst();
      changed.ifPresent(added::remove);
      add(
          changed
              .map(user -> "member " + arrow(RuleWords.user(gone), RuleWords.user(user)))
              .orElse("member " + RuleWords.user(gone) + " removed"),
          Effect.EITHER);
    }
    added.forEach(user -> add("member " + RuleWords.user(user) + " added", Effect.EITHER));
    if (users.sameButOrder()) {
      add("members: in another order", Effect.EITHER);
    }
    sources("team", ListDifference.of(old.teams(), now.teams()));
    sources("table", ListDifference.of(old.tables(), now.tables()));
    Set<String> names = new TreeSet<>(old.logins().keySet());
    names.addAll(now.logins().keySet());
    for (String name : names) {
      Optional<String> was = Optional.ofNullable(old.logins().get(name)).map(Markdown::name);
      Optional<String> is = Optional.ofNullable(now.logins().get(name)).map(Markdown::name);
      if (!Objects.equals(old.logins().get(name), now.logins().get(name))) {
        add(
            "login of %s: %s"
                .formatted(Markdown.prose(name), arrow(was.orElse("none"), is.orElse("none"))),
            Effect.EITHER);
      }
    }
  }

  private <T> void sources(String what, ListDifference<T> list) {
    list.removed().forEach(gone -> add("%s %s removed".formatted(what, name(gone)), Effect.EITHER));
    list.added().forEach(come -> add("%s %s added".formatted(what, name(come)), Effect.EITHER));
    if (list.sameButOrder()) {
      add(what + "s: in another order", Effect.EITHER);
    }
  }

  private static String name(Object source) {
    return Markdown.name(source.toString());
  }
}
