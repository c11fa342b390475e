package dev.quorate.merge;

import dev.quorate.merge.Requirement.State;
import dev.quorate.policy.Policy;
import dev.quorate.policy.Track;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The rules applied at one instant: the track in force and every requirement of it.
///
/// @param tally who approved: as the ways that count the author see it, where there is one (R5.7)
/// @param ways how each way to meet the track stands
/// @param requirements in the order of R8.2
public record Judgement(
    Situation situation,
    DeclaredTrack track,
    Tally tally,
    List<WayStanding> ways,
    List<Requirement> requirements) {

  static Judgement of(Situation situation) {
    Policy policy = situation.policy();
    DeclaredTrack declared = DeclaredTrack.judge(situation);
    Track track = declared.track();
    List<WayStanding> ways =
        track.ways().stream().map(way -> WayStanding.judge(situation, way)).toList();
    List<Requirement> requirements = new ArrayList<>();
    requirements.add(NoObjections.judge(situation));
    policy.cla().ifPresent(cla -> requirements.add(ClaPassed.judge(situation, cla)));
    requirements.add(NoHold.judge(situation));
    requirements.add(ReadyForReview.judge(situation));
    requirements.add(new EnoughApprovals(ways));
    if (policy.approvals().excludeCommitters() && track.needsApproval()) {
      requirements.add(KnownCommitters.judge(situation));
    }
    if (track.notice()) {
      policy.board().ifPresent(board -> requirements.add(BoardNotified.judge(situation, board)));
    }
    requirements.add(new OpenLongEnough(ways));
    return new Judgement(situation, declared, tally(ways), ways, List.copyOf(requirements));
  }

  private static Tally tally(List<WayStanding> ways) {
    return ways.stream()
        .filter(standing -> standing.way().countAuthor())
        .findFirst()
        .orElseGet(ways::getFirst)
        .tally();
  }

  /// The members who could still give an approval that counts in one of the ways.
  public Candidates candidates(WayStanding way) {
    return Candidates.of(situation, way.tally(), way.way().countAuthor());
  }

  public List<Reason> reasons() {
    return requirements.stream()
        .filter(requirement -> requirement.state() != State.MET)
        .map(Requirement::reason)
        .toList();
  }

  public Outcome outcome() {
    if (requirements.stream().anyMatch(requirement -> requirement.state() == State.BLOCKED)) {
      return Outcome.BLOCKED;
    }
    return reasons().isEmpty() ? Outcome.PASS : Outcome.WAITING;
  }

  /// The later instants at which one of the requirements may change by time alone.
  List<Instant> turns() {
    return requirements.stream()
        .flatMap(requirement -> requirement.turns().stream())
        .filter(turn -> turn.isAfter(situation.now()))
        .sorted()
        .toList();
  }
}
