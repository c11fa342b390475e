package dev.quorate.worker;

import dev.quorate.forge.CheckRunPost.Result;
import dev.quorate.history.ReviewState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// A pull request in a storm, where people do what comes to their minds, and what one who saw it
/// all would say of it under [Bench#ONE_APPROVAL].
final class StormPull {
  private static final List<String> PEOPLE = List.of("alice", "bob", "carol");

  final MemoryPull pull;
  final boolean isPushed;
  private final Map<String, Integer> approvals = new HashMap<>();
  private final Map<String, Deque<Long>> deletable = new HashMap<>();
  private final Set<String> objecting = new HashSet<>();
  private int pushes;

  /// @param isPushed whether it also gets new heads
  StormPull(MemoryPull pull, boolean isPushed) {
    this.pull = pull;
    this.isPushed = isPushed;
  }

  /// Somebody does something; true when it is a push.
  boolean act(RandomGenerator chance) {
    String who = PEOPLE.get(chance.nextInt(PEOPLE.size()));
    switch (chance.nextInt(isPushed ? 7 : 6)) {
      case 0 -> {
        boolean lifts = objecting.contains(who);
        long comment = pull.comment(who, "/approve");
        approve(who);
        if (!lifts) {
          deletable.computeIfAbsent(who, _ -> new ArrayDeque<>()).push(comment);
        }
      }
      case 1 -> {
        pull.review(who, ReviewState.APPROVED, "");
        approve(who);
      }
      case 2 -> {
        pull.comment(who, "/unapprove");
        end(who);
      }
      case 3 -> {
        pull.comment(who, "/object not yet");
        end(who);
        objecting.add(who);
      }
      case 4 -> {
        pull.comment(who, "/withdraw");
        objecting.remove(who);
      }
      case 5 ->
          Optional.ofNullable(deletable.get(who))
              .map(Deque::poll)
              .ifPresent(
                  comment -> {
                    pull.delete(who, comment);
                    approvals.merge(who, -1, Integer::sum);
                  });
      default -> {
        pull.push("pull " + pull.address().number() + " push " + ++pushes);
        PEOPLE.forEach(this::end);
        return true;
      }
    }
    return false;
  }

  private void approve(String who) {
    approvals.merge(who, 1, Integer::sum);
    objecting.remove(who);
  }

  private void end(String who) {
    approvals.remove(who);
    deletable.remove(who);
  }

  /// What the check must say. After a push the bot may be stricter: what is said before it has seen
  /// the push counts for the content before (R2.8).
  Set<Result> right() {
    if (!objecting.isEmpty()) {
      return Set.of(Result.FAILURE);
    }
    if (approvals.values().stream().noneMatch(standing -> standing > 0)) {
      return Set.of(Result.IN_PROGRESS);
    }
    return isPushed ? Set.of(Result.SUCCESS, Result.IN_PROGRESS) : Set.of(Result.SUCCESS);
  }
}
