package dev.quorate.ledger;

import dev.quorate.account.Account;
import dev.quorate.history.Branch;
import dev.quorate.history.HeadSha;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What webhooks showed and GitHub will not show again: when a head was first seen, and who deleted
/// a comment. Without them the record is stricter, never laxer.
///
/// @param opening what the pull request was opened with, if that delivery came
/// @param heads the heads that deliveries named, oldest first
public record Sightings(
    Optional<Opening> opening, List<HeadSighting> heads, List<Deletion> deletions) {

  /// Nothing was seen.
  public static final Sightings NONE = new Sightings(Optional.empty(), List.of(), List.of());

  public Sightings {
    heads = heads.stream().sorted(Comparator.comparing(HeadSighting::at)).toList();
    deletions = List.copyOf(deletions);
  }

  /// The head and base that a pull request was opened with.
  public record Opening(HeadSha head, Branch base) {}

  /// A head that a delivery named when it came.
  public record HeadSighting(Instant at, HeadSha head) {}

  /// A comment's deletion; `inline` for one on a line of the diff.
  public record Deletion(Instant at, long commentId, boolean inline, Account by) {}

  Optional<Deletion> deletionOf(long commentId, boolean inline) {
    return deletions.stream()
        .filter(deletion -> deletion.commentId() == commentId && deletion.inline() == inline)
        .findFirst();
  }
}
