package dev.quorate.worker;

import dev.quorate.forge.Forge;
import dev.quorate.forge.Reading;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.policyfile.PolicyFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells which repositories of an installation have rules, of their own or of their organisation
/// (R8.7): the others cost no look at any of their pull requests.
final class Governed {
  private final Forge forge;
  private final Set<Long> known;
  private final Map<String, Boolean> organisations = new HashMap<>();

  /// @param known the repositories with pull requests that are watched
  Governed(Forge forge, Set<Long> known) {
    this.forge = forge;
    this.known = known;
  }

  boolean has(RepositoryAddress repository) {
    return known.contains(repository.id())
        || isThere(forge.file(repository, Optional.empty(), PolicyFile.PATH))
        || organisations.computeIfAbsent(
            repository.owner(),
            owner ->
                isThere(
                    forge.fileElsewhere(
                        repository.installationId(),
                        OrganisationRules.repositoryOf(owner),
                        PolicyFile.PATH)));
  }

  private static boolean isThere(Reading<String> file) {
    return !(file instanceof Reading.Missing<String>);
  }
}
