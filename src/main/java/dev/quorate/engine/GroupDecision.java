package dev.quorate.engine;

import dev.quorate.forge.CheckRunPost;
import dev.quorate.forge.CheckRunPost.Result;
import dev.quorate.forge.OwnCheckRun;
import dev.quorate.history.HeadSha;
import dev.quorate.merge.Verdict;
import dev.quorate.report.CheckRunText;
import dev.quorate.report.GroupMember;
import dev.quorate.report.GroupText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The check that the head of a merge group asks for: it succeeds only if every pull request of the
/// group passes (R11.1).
///
/// @param action what to write on the group's head; empty when that is there already
/// @param recheckAt when time alone may change the verdict of one of them
public record GroupDecision(Optional<Action.OnCheckRun> action, Optional<Instant> recheckAt) {

  /// Decides what to post on `head`.
  ///
  /// @param group its pull requests, at least one, in the order of the queue
  /// @param run the bot's newest check run there, by the name in force
  public static GroupDecision decide(
      List<GroupMember> group,
      HeadSha head,
      Setting setting,
      Optional<OwnCheckRun> run,
      Instant now) {
    if (group.isEmpty()) {
      throw new IllegalArgumentException("a merge group of no pull request passes by nothing");
    }
    CheckRunText text = GroupText.of(group, setting.provenance(), setting.links());
    CheckRunPost post =
        new CheckRunPost(setting.checkName(), head, result(group), text.title(), text.summary());
    return new GroupDecision(
        CheckRunDecision.action(post, run, now),
        group.stream()
            .flatMap(member -> member.verdict().stream())
            .map(Verdict::recheckAt)
            .flatMap(Optional::stream)
            .min(Instant::compareTo));
  }

  /// What is not known is never taken for a pass; nor for a failure, by which GitHub would take the
  /// pull request out of the queue.
  private static Result result(List<GroupMember> group) {
    if (group.stream().anyMatch(GroupMember::fails)) {
      return Result.FAILURE;
    }
    return group.stream().allMatch(GroupMember::passes) ? Result.SUCCESS : Result.IN_PROGRESS;
  }
}
