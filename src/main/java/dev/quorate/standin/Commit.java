package dev.quorate.standin;

import java.util.List;
import java.util.Map;

/// A commit of a repository.
public final class Commit extends Entity {
  private final Repository repository;
  private final String sha;
  private final List<Person> authors;
  private final Person committer;
  private final List<Commit> parents;
  private final Map<String, String> files;

  /// @param files the whole tree
  Commit(
      Repository repository,
      List<Person> authors,
      Person committer,
      List<Commit> parents,
      Map<String, String> files) {
    super(repository.world, "C", repository.world.nextLarge());
    this.repository = repository;
    this.sha = world.nextSha();
    this.authors = List.copyOf(authors);
    this.committer = committer;
    this.parents = List.copyOf(parents);
    this.files = Map.copyOf(files);
  }

  public String sha() {
    return sha;
  }

  Repository repository() {
    return repository;
  }

  public List<Person> authors() {
    return authors;
  }

  Person committer() {
    return committer;
  }

  boolean isByWeb() {
    return committer.name().equals(Person.WEB_FLOW);
  }

  public List<Commit> parents() {
    return parents;
  }

  /// The whole tree: texts by their paths.
  public Map<String, String> files() {
    return files;
  }
}
