package dev.quorate.github;

import dev.quorate.forge.RepositoryAddress;
import java.util.List;
import org.kohsuke.github.GHRepository;

/// Where the App is installed, and on what.
final class Installations {
  private static final int PAGE = 100;

  private final Libraries libraries;
  private final OwnApp own;

  Installations(Libraries libraries, OwnApp own) {
    this.libraries = libraries;
    this.own = own;
  }

  /// All but the suspended ones, in which the bot may do nothing.
  List<Long> list() {
    return libraries
        .ofApp()
        .ask(
            _ ->
                own.app().listInstallations().withPageSize(PAGE).toList().stream()
                    .filter(installation -> installation.getSuspendedAt() == null)
                    .map(installation -> installation.getId())
                    .sorted()
                    .toList());
  }

  /// All but the archived ones, in which nothing can change.
  List<RepositoryAddress> listRepositories(long installationId) {
    return libraries
        .of(installationId)
        .ask(
            github ->
                github.getInstallation().listRepositories().withPageSize(PAGE).toList().stream()
                    .filter(repository -> !repository.isArchived())
                    .map(repository -> address(installationId, repository))
                    .toList());
  }

  private static RepositoryAddress address(long installationId, GHRepository repository) {
    return new RepositoryAddress(
        installationId, repository.getId(), repository.getOwnerName(), repository.getName());
  }
}
