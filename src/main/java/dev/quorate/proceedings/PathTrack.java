package dev.quorate.proceedings;

import dev.quorate.history.ChangedFile;
import dev.quorate.history.Head;
import dev.quorate.policy.Policy;
import dev.quorate.policy.ProtectedPaths;
import dev.quorate.policy.Strictness;
import dev.quorate.policy.Track;
import dev.quorate.policy.TrackName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The track that a pull request's paths say (R5.2 to R5.4).
///
/// @param floor the laxest track that a declaration can make of it; empty when any can
public record PathTrack(Track track, Optional<Strictness> floor) {

  /// The track that the files of `head` say under `policy`.
  public static PathTrack of(Policy policy, Head head) {
    if (head.files().isEmpty()) {
      Track standard = policy.track(TrackName.STANDARD);
      return new PathTrack(
          standard, head.fileCount() == 0 ? Optional.of(standard.strictness()) : Optional.empty());
    }
    ProtectedPaths protectedPaths = ProtectedPaths.of(policy);
    List<String> paths =
        head.files().stream().map(ChangedFile::paths).flatMap(List::stream).distinct().toList();
    Track governance = policy.track(TrackName.GOVERNANCE);
    Optional<Strictness> floor =
        paths.stream().anyMatch(protectedPaths::contain)
            ? Optional.of(governance.strictness())
            : Optional.empty();
    Track track =
        onlyTrack(policy, paths, floor.isPresent())
            .orElseGet(() -> strictest(policy, paths, protectedPaths));
    return new PathTrack(track, floor);
  }

  /// The `only` track that has every file, where no file belongs to a stricter one.
  private static Optional<Track> onlyTrack(
      Policy policy, List<String> paths, boolean anyProtected) {
    return policy.tracks().stream()
        .filter(Track::only)
        .filter(track -> !anyProtected || track.name().equals(TrackName.GOVERNANCE))
        .filter(track -> paths.stream().allMatch(track.paths()::match))
        .filter(
            track ->
                policy.tracks().stream()
                    .filter(other -> other.strictness().compareTo(track.strictness()) > 0)
                    .noneMatch(other -> paths.stream().anyMatch(other.paths()::match)))
        .findFirst();
  }

  private static Track strictest(Policy policy, List<String> paths, ProtectedPaths protectedPaths) {
    Track standard = policy.track(TrackName.STANDARD);
    Stream<Track> tracks =
        paths.stream()
            .flatMap(
                path -> {
                  List<Track> ofPath =
                      policy.tracks().stream()
                          .filter(track -> belongs(track, path, protectedPaths))
                          .toList();
                  return ofPath.isEmpty() ? Stream.of(standard) : ofPath.stream();
                });
    return strictest(policy, tracks.toList());
  }

  private static boolean belongs(Track track, String path, ProtectedPaths protectedPaths) {
    return (track.name().equals(TrackName.GOVERNANCE) && protectedPaths.contain(path))
        || (!track.only() && track.paths().match(path));
  }

  /// The strictest of some tracks; among equals the config's first (R5.3).
  public static Track strictest(Policy policy, List<Track> tracks) {
    return policy.tracks().stream()
        .filter(tracks::contains)
        .reduce(
            (first, next) ->
                Comparator.comparing(Track::strictness).compare(next, first) > 0 ? next : first)
        .orElseThrow();
  }
}
