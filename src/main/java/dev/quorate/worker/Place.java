package dev.quorate.worker;

import dev.quorate.forge.Reading;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.ledger.PolicySeen;
import dev.quorate.ledger.PolicySeen.Extended;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Where a config is read, and when.
record Place(RepositoryAddress repository, String commit, Instant at) {
  PolicySeen seen(String file, Reading<String> reading, Map<String, Extended> extended) {
    String name = repository.fullName();
    Optional<String> there = Optional.of(file);
    return switch (reading) {
      case Reading.Found<String>(String text) ->
          new PolicySeen(at, name, commit, there, Optional.of(text), "", extended);
      case Reading.Missing<String> _ ->
          new PolicySeen(at, name, commit, Optional.empty(), Optional.empty(), "", Map.of());
      case Reading.Unusable<String>(String why) ->
          new PolicySeen(at, name, commit, there, Optional.empty(), why, Map.of());
    };
  }
}
