package dev.quorate.github;

import dev.quorate.forge.CheckRunPost;
import dev.quorate.forge.RepositoryAddress;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import org.kohsuke.github.GHCheckRun;
import org.kohsuke.github.GHCheckRunBuilder;

/// Posts the bot's check runs (R8.3).
final class CheckRuns {
  private final Libraries libraries;
  private final InstantSource clock;

  CheckRuns(Libraries libraries, InstantSource clock) {
    this.libraries = libraries;
    this.clock = clock;
  }

  void create(RepositoryAddress repository, CheckRunPost post) {
    Instant now = clock.instant();
    libraries
        .of(repository)
        .tell(
            github -> {
              GHCheckRunBuilder run =
                  new Unfetched(github, repository)
                      .repository()
                      .createCheckRun(post.name(), post.head().value());
              send(run.withStartedAt(now), post, now);
            });
  }

  /// Leaves the start as it is: a run that waits is renewed by its age.
  void update(RepositoryAddress repository, long id, CheckRunPost post) {
    Instant now = clock.instant();
    libraries
        .of(repository)
        .tell(
            github ->
                send(new Unfetched(github, repository).repository().updateCheckRun(id), post, now));
  }

  private static void send(GHCheckRunBuilder run, CheckRunPost post, Instant now)
      throws IOException {
    GHCheckRunBuilder.Output output = new GHCheckRunBuilder.Output(post.title(), post.summary());
    post.annotations()
        .forEach(
            each ->
                output.add(
                    new GHCheckRunBuilder.Annotation(
                        each.path(),
                        each.line(),
                        GHCheckRun.AnnotationLevel.FAILURE,
                        each.message())));
    run.withExternalID(post.fingerprint()).add(output);
    switch (post.result()) {
      case IN_PROGRESS -> run.withStatus(GHCheckRun.Status.IN_PROGRESS);
      case SUCCESS -> complete(run, GHCheckRun.Conclusion.SUCCESS, now);
      case FAILURE -> complete(run, GHCheckRun.Conclusion.FAILURE, now);
      case ACTION_REQUIRED -> complete(run, GHCheckRun.Conclusion.ACTION_REQUIRED, now);
    }
    run.create();
  }

  private static void complete(
      GHCheckRunBuilder run, GHCheckRun.Conclusion conclusion, Instant now) {
    run.withStatus(GHCheckRun.Status.COMPLETED).withConclusion(conclusion).withCompletedAt(now);
  }
}
