package dev.quorate.standin;

import java.util.List;

/// A pull request before it is opened.
public final class Proposal {
  final Repository repository;
  final User author;
  String title = "A change";
  String body = "";
  String base;
  boolean draft;
  boolean fork;
  List<Change> changes = List.of();

  Proposal(Repository repository, User author) {
    this.repository = repository;
    this.author = author;
    this.base = repository.defaultBranch();
  }

  public Proposal titled(String text) {
    title = text;
    return this;
  }

  public Proposal saying(String text) {
    body = text;
    return this;
  }

  public Proposal into(String branch) {
    base = branch;
    return this;
  }

  public Proposal asDraft() {
    draft = true;
    return this;
  }

  /// From the author's own copy of the repository.
  public Proposal fromFork() {
    fork = true;
    return this;
  }

  public Proposal changing(Change... all) {
    changes = List.of(all);
    return this;
  }

  public Pull open() {
    return repository.world.act(() -> Pull.open(this));
  }
}
