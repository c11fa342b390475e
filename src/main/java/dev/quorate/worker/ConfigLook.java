package dev.quorate.worker;

import dev.quorate.forge.ForgeException;
import dev.quorate.forge.Reading;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.ledger.PolicySeen;
import dev.quorate.ledger.PolicySeen.Extended;
import dev.quorate.policyfile.ExtendedFiles.Fetched;
import dev.quorate.policyfile.PolicyFile;
import java.util.HashMap;
import java.util.Map;

/// Finds the config that holds for a repository, its own or its organisation's, and what that
/// extends (R8.7).
final class ConfigLook {
  private final BaseFiles files;

  ConfigLook(BaseFiles files) {
    this.files = files;
  }

  PolicySeen read(Place place, Unanswered unanswered) {
    RepositoryAddress repository = place.repository();
    Reading<String> own = files.file(repository, place.commit(), PolicyFile.PATH);
    if (!(own instanceof Reading.Missing<String>)) {
      return policy(place, PolicyFile.PATH, own, unanswered);
    }
    String organisation = OrganisationRules.repositoryOf(repository.owner());
    Reading<String> theirs =
        files.fileElsewhere(repository.installationId(), organisation, PolicyFile.PATH);
    return policy(place, organisation + ":" + PolicyFile.PATH, theirs, unanswered);
  }

  /// What the same would be if this text were the config.
  ///
  /// @param file what problems call it
  PolicySeen given(Place place, String file, String text, Unanswered unanswered) {
    return policy(place, file, new Reading.Found<>(text), unanswered);
  }

  private PolicySeen policy(
      Place place, String file, Reading<String> reading, Unanswered unanswered) {
    Map<String, Extended> extended =
        reading instanceof Reading.Found<String>(String text)
            ? extended(place.repository(), file, text, unanswered)
            : Map.of();
    return place.seen(file, reading, extended);
  }

  /// The files that the config extends, directly or by one another.
  private Map<String, Extended> extended(
      RepositoryAddress repository, String file, String text, Unanswered unanswered) {
    Map<String, Extended> fetched = new HashMap<>();
    PolicyFile.read(
        file,
        text,
        name -> {
          Fetched other = fetch(repository, name, unanswered);
          fetched.put(name, Extended.of(other));
          return other;
        });
    return fetched;
  }

  private Fetched fetch(RepositoryAddress repository, String name, Unanswered unanswered) {
    try {
      return switch (files.fileElsewhere(repository.installationId(), name, PolicyFile.PATH)) {
        case Reading.Found<String>(String text) -> new Fetched.Found(text);
        case Reading.Missing<String> _ -> new Fetched.Absent();
        case Reading.Unusable<String>(String why) -> new Fetched.Unreachable(why);
      };
    } catch (ForgeException e) {
      if (isToWait(e)) {
        throw e;
      }
      return new Fetched.Unreachable(unanswered.note());
    }
  }

  /// GitHub wants to be left alone for a while; that says nothing of the config.
  static boolean isToWait(ForgeException e) {
    return e.retryAfter().isPresent();
  }
}
