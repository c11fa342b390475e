package dev.quorate.policytest;

import dev.quorate.account.Login;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a policy test expects at an instant; only what is given is compared.
record Expectation(
    Instant at,
    String written,
    Optional<String> outcome,
    Optional<String> track,
    Optional<List<String>> reasons,
    Optional<List<Login>> approvals,
    Optional<List<Login>> objections,
    Map<Login, String> notCounted,
    Optional<Mergeable> mergeableAt) {

  /// When the pull request can merge; an empty instant is `never`.
  record Mergeable(Optional<Instant> at) {}
}
