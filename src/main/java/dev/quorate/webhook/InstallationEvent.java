package dev.quorate.webhook;

import dev.quorate.queue.Hint;
import dev.quorate.queue.Job;
import java.util.List;
import java.util.Set;

/// `installation` and `installation_repositories`: there is more to look at than before, or nothing
/// in the whole installation any more. Where only some repositories are taken away, nothing is to
/// be done.
final class InstallationEvent {
  private static final Set<String> ACTIONS =
      Set.of("created", "deleted", "suspend", "unsuspend", "new_permissions_accepted");

  private InstallationEvent() {}

  static List<Hint> ofInstallation(Delivery delivery) {
    if (!ACTIONS.contains(delivery.action())) {
      return List.of();
    }
    // every event has an installation; only here does it come with its account
    delivery.payload().requireObject("installation.account");
    return List.of(delivery.hint(delivery.wholeInstallation()));
  }

  static List<Hint> ofRepositories(Delivery delivery) {
    if (!delivery.action().equals("added")) {
      return List.of();
    }
    return delivery
        .payload()
        .list(
            "repositories_added",
            added ->
                delivery.hint(
                    new Job.RepositoryJob(
                        delivery.installation(), added.number("id"), added.text("full_name"))));
  }
}
