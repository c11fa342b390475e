package dev.quorate.worker;

import dev.quorate.forge.MergeQueue;
import dev.quorate.forge.Reading;
import dev.quorate.history.HeadSha;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The merge queue of `main` on the forge in memory. A group has a head as soon as it is queued,
/// unless the forge is told to take its time.
final class MemoryQueue {
  private final MemoryForge forge;
  private final List<MemoryPull> queued = new ArrayList<>();
  private final List<Optional<HeadSha>> heads = new ArrayList<>();
  final MemoryRuns runs = new MemoryRuns();
  private boolean closed;
  private boolean slow;
  private int groups;

  MemoryQueue(MemoryForge forge) {
    this.forge = forge;
  }

  MemoryQueue add(MemoryPull pull) {
    queued.add(pull);
    heads.add(slow ? Optional.empty() : Optional.of(nextHead()));
    return this;
  }

  /// Out of the queue without being merged; the groups behind it are made anew.
  void remove(MemoryPull pull) {
    int place = queued.indexOf(pull);
    queued.remove(place);
    heads.remove(place);
    for (int i = place; i < heads.size(); i++) {
      heads.set(i, Optional.of(nextHead()));
    }
  }

  /// The first is merged and gone; the groups behind it stay as they are.
  void removeMerged() {
    queued.removeFirst();
    heads.removeFirst();
  }

  /// The forge makes the groups' heads only later.
  void slow(boolean on) {
    slow = on;
    if (!on) {
      heads.replaceAll(head -> head.or(() -> Optional.of(nextHead())));
    }
  }

  /// Nobody may see it.
  void close() {
    closed = true;
  }

  HeadSha head(MemoryPull pull) {
    return heads.get(queued.indexOf(pull)).orElseThrow();
  }

  boolean has(HeadSha head) {
    return heads.contains(Optional.of(head));
  }

  private HeadSha nextHead() {
    return MemoryPull.sha("group " + ++groups);
  }

  Reading<MergeQueue> reading() {
    if (closed) {
      return new Reading.Unusable<>("no permission");
    }
    List<MergeQueue.Entry> entries = new ArrayList<>();
    for (int i = 0; i < queued.size(); i++) {
      MemoryPull pull = queued.get(i);
      Optional<HeadSha> head = heads.get(i);
      entries.add(
          new MergeQueue.Entry(
              pull.address().number(),
              pull.head(),
              "https://forge.example/octo/spec/pull/" + pull.address().number(),
              head,
              head.map(runs::on).orElse(List.of())));
    }
    return new Reading.Found<>(
        new MergeQueue(MemoryForge.REPOSITORY, forge.defaultCommit(), entries));
  }
}
