package dev.quorate.doctor;

import dev.quorate.forge.AppInspection.RepositorySeen;
import dev.quorate.ledger.PolicySeen;
import dev.quorate.policy.PolicyVersion;
import dev.quorate.policyfile.PolicyFile;
import java.util.List;

/// Whether the repository has rules that can be read (R8.7).
final class ConfigCheck {
  static final String NAME = "config";

  private ConfigCheck() {}

  static List<Finding> of(RepositorySeen repository, PolicySeen seen) {
    String name = repository.address().fullName();
    return switch (seen.version()) {
      case PolicyVersion.Absent _ ->
          List.of(
              Finding.error(
                  NAME,
                  "there is no %s on the branch %s, nor one of the organisation: the bot leaves the repository alone"
                      .formatted(PolicyFile.PATH, repository.defaultBranch()),
                  "`quorate init %s` proposes one.".formatted(name)));
      case PolicyVersion.Unreadable(List<String> problems) ->
          problems.stream()
              .map(
                  problem ->
                      Finding.error(
                          NAME,
                          problem,
                          "Correct it on the branch %s; until then no check of %s passes."
                              .formatted(repository.defaultBranch(), name)))
              .toList();
      case PolicyVersion.InForce(var policy) ->
          List.of(
              Finding.ok(
                  NAME,
                  "%s at %.7s: the rules of the %s"
                      .formatted(
                          seen.file().orElse(PolicyFile.PATH), seen.commit(), policy.committee())));
    };
  }
}
