package dev.quorate.worker;

import dev.quorate.forge.CheckRunPost;
import dev.quorate.forge.CheckRunPost.Result;
import dev.quorate.forge.OwnCheckRun;
import dev.quorate.history.HeadSha;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The bot's own check runs on the forge in memory.
final class MemoryRuns {
  private record Run(long id, Instant startedAt, CheckRunPost post) {}

  private final List<Run> runs = new ArrayList<>();

  void create(long id, Instant now, CheckRunPost post) {
    runs.add(new Run(id, now, post));
  }

  void update(long id, CheckRunPost post) {
    runs.replaceAll(run -> run.id() == id ? new Run(id, run.startedAt(), post) : run);
  }

  /// The newest of each name on the head.
  List<OwnCheckRun> on(HeadSha head) {
    Map<String, OwnCheckRun> newest = new LinkedHashMap<>();
    for (Run run : runs) {
      if (run.post().head().equals(head)) {
        newest.put(
            run.post().name(),
            new OwnCheckRun(
                run.id(),
                run.post().name(),
                run.post().fingerprint(),
                run.post().result() != Result.IN_PROGRESS,
                run.startedAt()));
      }
    }
    return List.copyOf(newest.values());
  }

  List<CheckRunPost> all() {
    return runs.stream().map(Run::post).toList();
  }

  Optional<CheckRunPost> newest(HeadSha head, String name) {
    return runs.reversed().stream()
        .map(Run::post)
        .filter(post -> post.head().equals(head) && post.name().equals(name))
        .findFirst();
  }
}
