package dev.quorate.github;

import dev.quorate.account.Login;
import dev.quorate.forge.ForgeException;
import dev.quorate.forge.ReportSeen;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.history.HeadSha;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads all the statuses of a commit, newest first. GraphQL has only the newest of each context,
/// by whomever, and takes contexts that differ by case for one.
final class Statuses {
  private static final int PAGE = 100;

  /// GitHub keeps at most 1000 of each context.
  private static final int MOST_PAGES = 100;

  private final Speakers speakers;

  Statuses(Speakers speakers) {
    this.speakers = speakers;
  }

  Optional<ReportSeen> find(
      RepositoryAddress repository, HeadSha head, String context, Login creator) {
    String path = "/repos/%s/commits/%s/statuses".formatted(repository.fullName(), head.value());
    for (int page = 1; page <= MOST_PAGES; page++) {
      List<Json> statuses = page(repository.installationId(), path, page);
      Optional<ReportSeen> found =
          statuses.stream()
              .filter(status -> status.text("context").equals(context))
              .filter(status -> Accounts.in(status, "creator").login().equals(creator))
              .findFirst()
              .map(status -> report(status, creator));
      if (found.isPresent() || statuses.size() < PAGE) {
        return found;
      }
    }
    throw new ForgeException(
        "GET " + path + ": more than " + MOST_PAGES * PAGE + " statuses", Optional.empty());
  }

  private List<Json> page(long installationId, String path, int page) {
    String query = "?per_page=" + PAGE + "&page=" + page;
    return speakers
        .of(installationId)
        .send(Call.get(speakers.addresses().rest(path + query)))
        .orThrow()
        .jsonList()
        .toList();
  }

  private static ReportSeen report(Json status, Login creator) {
    return new ReportSeen(
        status.text("node_id"),
        status.text("context"),
        false,
        creator.value(),
        CheckStates.ofStatus(status.text("state").toUpperCase(Locale.ROOT)),
        status.instant("created_at"));
  }
}
