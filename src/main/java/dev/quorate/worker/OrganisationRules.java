package dev.quorate.worker;

import dev.quorate.forge.RepositoryAddress;

/// The repository in which an organisation keeps the rules of those that have none of their own
/// (R8.7).
final class OrganisationRules {
  private static final String NAME = ".github";

  private OrganisationRules() {}

  /// Its `OWNER/REPO`.
  static String repositoryOf(String owner) {
    return owner + "/" + NAME;
  }

  static boolean areIn(RepositoryAddress repository) {
    return repository.name().equals(NAME);
  }
}
