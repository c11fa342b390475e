package dev.quorate.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A check run. Its own times are whatever its maker says.
public final class CheckRun extends Entity {
  private static final Duration PATIENCE = Duration.ofDays(14);

  private final CheckSuite suite;
  private final String name;
  String status = "queued";
  Optional<String> conclusion = Optional.empty();
  Optional<Instant> startedAt = Optional.empty();
  Optional<Instant> completedAt = Optional.empty();
  Optional<String> externalId = Optional.empty();
  Optional<String> detailsUrl = Optional.empty();
  Optional<String> title = Optional.empty();
  Optional<String> summary = Optional.empty();
  Optional<String> text = Optional.empty();
  final List<Annotation> annotations = new ArrayList<>();
  int updates;

  /// What is said at some lines of a file.
  public record Annotation(String path, int startLine, int endLine, String level, String message) {}

  CheckRun(CheckSuite suite, String name) {
    super(suite.world, "CR", suite.world.nextLarge());
    this.suite = suite;
    this.name = name;
  }

  /// The App that made it.
  public App app() {
    return suite.app();
  }

  CheckSuite suite() {
    return suite;
  }

  public String name() {
    return name;
  }

  public String headSha() {
    return suite.commit().sha();
  }

  /// In small letters, as REST has it: `queued`, `in_progress` or `completed`.
  public String status() {
    return world.locked(
        () -> {
          age();
          return status;
        });
  }

  /// In small letters, as REST has it.
  public Optional<String> conclusion() {
    return world.locked(
        () -> {
          age();
          return conclusion;
        });
  }

  public String title() {
    return world.locked(() -> title.orElse(""));
  }

  public String summary() {
    return world.locked(() -> summary.orElse(""));
  }

  /// In the order in which they came; those of an update come after those of before.
  public List<Annotation> annotations() {
    return world.locked(() -> List.copyOf(annotations));
  }

  /// Its status while it is not completed, else its conclusion.
  public String outcome() {
    return world.locked(() -> conclusion().orElse(status()));
  }

  /// How often it was updated since it was made.
  public int updates() {
    return world.locked(() -> updates);
  }

  /// Somebody asks for it again.
  public void rerequest(User by) {
    world.act(
        () -> {
          for (Installation installation : world.all(Installation.class)) {
            if (installation.app().equals(suite.app())
                && installation.covers(suite.commit().repository())) {
              world.tell(
                  installation,
                  "check_run",
                  by,
                  Json.of(
                      "action", "rerequested",
                      "check_run", Rest.checkRun(this),
                      "repository", Rest.repository(suite.commit().repository())));
            }
          }
        });
  }

  void tell(String action, Account sender) {
    world.tell(
        suite.commit().repository(),
        "check_run",
        action,
        sender,
        Json.of("check_run", Rest.checkRun(this)));
  }

  /// GitHub gives up on a run that stays incomplete for 14 days.
  private void age() {
    if (!status.equals("completed") && !createdAt().plus(PATIENCE).isAfter(world.now())) {
      status = "completed";
      conclusion = Optional.of("stale");
    }
  }
}
