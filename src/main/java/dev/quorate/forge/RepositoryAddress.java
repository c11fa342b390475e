package dev.quorate.forge;

/// A repository, and the installation of the App through which it is reached.
///
/// @param id GitHub's number for it, which renaming and transferring keep
public record RepositoryAddress(long installationId, long id, String owner, String name) {

  /// `OWNER/NAME`.
  public String fullName() {
    return owner + "/" + name;
  }
}
