package dev.quorate.policy;

import dev.quorate.committee.Sources;
import java.util.List;
import java.util.Optional;

/// A committee's rules: one version of `.github/quorate.yml`, with every default filled in.
///
/// @param committee what the committee is called
/// @param cla empty with `cla: off` (R6.3)
/// @param board empty with `board: off` (R7.1)
/// @param check the name of the check run (R8.3)
/// @param tracks `standard`, `governance`, `errata`, then the others in the config's order (R5.3)
public record Policy(
    String committee,
    Sources sources,
    VoteUnit oneVotePer,
    ApprovalRules approvals,
    ObjectionRight objections,
    ClockRules clock,
    Optional<ClaRules> cla,
    Optional<Board> board,
    String check,
    List<Track> tracks) {
  public Policy {
    tracks = List.copyOf(tracks);
  }

  /// The track of that name, if the config has it.
  public Optional<Track> findTrack(TrackName name) {
    return tracks.stream().filter(track -> track.name().equals(name)).findFirst();
  }

  /// The track of that name; the charter's three are always there (R5.1).
  public Track track(TrackName name) {
    return findTrack(name)
        .orElseThrow(() -> new IllegalArgumentException("no track " + name.value()));
  }

  /// The same rules with other sources of members.
  public Policy withSources(Sources other) {
    return new Policy(
        committee, other, oneVotePer, approvals, objections, clock, cla, board, check, tracks);
  }
}
