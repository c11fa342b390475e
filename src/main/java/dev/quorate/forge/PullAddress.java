package dev.quorate.forge;

/// A pull request of a repository.
public record PullAddress(RepositoryAddress repository, int number) {

  @Override
  public String toString() {
    return repository.fullName() + "#" + number;
  }
}
