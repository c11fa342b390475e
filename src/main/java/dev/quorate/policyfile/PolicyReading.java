package dev.quorate.policyfile;

import dev.quorate.policy.Policy;
import dev.quorate.policy.PolicyVersion;
import dev.quorate.yaml.Problem;
import java.util.List;

/// What a config file turned out to be.
public sealed interface PolicyReading {

  /// The same as the core keeps it in the history.
  PolicyVersion version();

  /// The rules it states.
  record Valid(Policy policy) implements PolicyReading {
    @Override
    public PolicyVersion version() {
      return new PolicyVersion.InForce(policy);
    }
  }

  /// All that is wrong with it, its own problems first, then those of the files it extends, each in
  /// the order of the file.
  record Invalid(List<Problem> problems) implements PolicyReading {
    public Invalid {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("an invalid config says why");
      }
    }

    @Override
    public PolicyVersion version() {
      return new PolicyVersion.Unreadable(problems.stream().map(Problem::toString).toList());
    }
  }
}
