package dev.quorate.report;

import dev.quorate.committee.Committee;
import dev.quorate.merge.Verdict;
import dev.quorate.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a pull request makes of the rules, as far as it can be read.
///
/// @param at the instant at which committees and pull requests are compared
/// @param flaws everything that is wrong with config and committee; with any of them nothing could
///   be judged
/// @param unreadTests the policy tests that cannot be read
/// @param unknown what cannot be told before the pull request is merged
/// @param rules the rules in force and those proposed; empty when the latter cannot be read
/// @param committees the same of the committee
/// @param pulls how the other open pull requests would stand; empty when nothing can be judged
/// @param tests what came of the repository's policy tests
public record ProposedChange(
    Instant at,
    List<Flaw> flaws,
    List<Flaw> unreadTests,
    List<String> unknown,
    Optional<Rules> rules,
    Optional<Committees> committees,
    Optional<Pulls> pulls,
    List<Test> tests) {
  public ProposedChange {
    flaws = List.copyOf(flaws);
    unreadTests = List.copyOf(unreadTests);
    unknown = List.copyOf(unknown);
    tests = List.copyOf(tests);
  }

  /// Everything that is wrong with the files.
  List<Flaw> allFlaws() {
    return Stream.concat(flaws.stream(), unreadTests.stream()).toList();
  }

  /// A line of a file of the repository, counted from 1.
  public record Spot(String path, int line) {}

  /// Something that must be corrected.
  ///
  /// @param spot empty where it is in no file of the repository
  public record Flaw(Optional<Spot> spot, String text) {}

  /// Rules before and after.
  public record Rules(Policy before, Policy after) {}

  /// Committees before and after.
  public record Committees(Committee before, Committee after) {}

  /// The other open pull requests.
  ///
  /// @param judged those that were judged by both
  /// @param unjudged how many more there are
  public record Pulls(List<Pull> judged, int unjudged) {
    public Pulls {
      judged = List.copyOf(judged);
    }

    List<Pull> changing() {
      return judged.stream().filter(Pull::changes).toList();
    }
  }

  /// One of them, by the rules in force and by those proposed.
  public record Pull(int number, String url, Verdict before, Verdict after) {
    boolean changes() {
      return before.outcome() != after.outcome();
    }
  }

  /// A policy test.
  ///
  /// @param differences empty when it passed
  public record Test(String name, Spot spot, List<String> differences) {
    public Test {
      differences = List.copyOf(differences);
    }

    boolean failed() {
      return !differences.isEmpty();
    }
  }
}
