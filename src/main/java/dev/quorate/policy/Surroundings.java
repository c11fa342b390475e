package dev.quorate.policy;

import dev.quorate.committee.Committee;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Every version of the rules and of the committee that the bot has seen, with their times (R12.2).
public record Surroundings(Timeline<PolicyVersion> policies, Timeline<Committee> committees) {
  private static final Committee NOBODY = new Committee(List.of(), List.of());

  /// What had been seen at `instant`, without what came later.
  public Surroundings upTo(Instant instant) {
    return new Surroundings(policies.upTo(instant), committees.upTo(instant));
  }

  /// The same with other rules and another committee from `from` on.
  public Surroundings followedBy(Instant from, Policy policy, Committee committee) {
    return new Surroundings(
        policies.followedBy(from, new PolicyVersion.InForce(policy)),
        committees.followedBy(from, committee));
  }

  /// The rules in force; empty while there are none or they cannot be read.
  public Optional<Policy> policyAt(Instant instant) {
    return policies.at(instant).flatMap(PolicyVersion::inForce);
  }

  /// The committee's version then; nobody before the first.
  public Committee committeeAt(Instant instant) {
    return committees.at(instant).orElse(NOBODY);
  }

  /// Whether config and roster could both be read then (R1.6).
  public boolean readableAt(Instant instant) {
    return policyAt(instant).isPresent() && committeeAt(instant).problemsAt(instant).isEmpty();
  }
}
