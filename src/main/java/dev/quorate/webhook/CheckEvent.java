package dev.quorate.webhook;

import dev.quorate.queue.Hint;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `check_run` and `check_suite`. They name the pull requests of the commit, but never those from
/// forks; without any named, whatever has this head is looked for.
final class CheckEvent implements EventReader {
  private static final String REREQUESTED = "rerequested";

  private final long appId;
  private final String check;
  private final Set<String> actions;

  /// @param check the payload's part that carries the check, `check_run` or `check_suite`
  CheckEvent(long appId, String check) {
    this.appId = appId;
    this.check = check;
    this.actions =
        check.equals("check_run")
            ? Set.of("created", "completed", REREQUESTED)
            : Set.of("requested", "completed", REREQUESTED);
  }

  @Override
  public List<Hint> read(Delivery delivery) {
    String action = delivery.action();
    if (!actions.contains(action)) {
      return List.of();
    }
    String sha = delivery.payload().text(check + ".head_sha");
    if (!action.equals(REREQUESTED) && isOwn(delivery.payload())) {
      return List.of();
    }
    List<Hint> pulls = pulls(delivery);
    // a push to any branch requests a suite; the push itself is told elsewhere
    return pulls.isEmpty() && !action.equals("requested")
        ? List.of(delivery.hint(delivery.commit(sha)))
        : pulls;
  }

  private boolean isOwn(Payload payload) {
    return payload.findNumber(check + ".app.id").equals(Optional.of(appId));
  }

  private List<Hint> pulls(Delivery delivery) {
    String path = check + ".pull_requests";
    if (delivery.payload().find(path).isEmpty()) {
      return List.of();
    }
    return delivery
        .payload()
        .list(path, pull -> Optional.of(pull).filter(p -> isHere(p, delivery)))
        .stream()
        .flatMap(Optional::stream)
        .map(pull -> delivery.hint(delivery.pull(pull.pullNumber("number"))))
        .toList();
  }

  /// A commit can be the head of a pull request to another repository.
  private static boolean isHere(Payload pull, Delivery delivery) {
    return pull.findNumber("base.repo.id").orElse(delivery.repositoryId())
        == delivery.repositoryId();
  }
}
