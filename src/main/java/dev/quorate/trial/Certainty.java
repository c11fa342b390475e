package dev.quorate.trial;

import dev.quorate.account.UserId;
import dev.quorate.merge.DeclaredTrack.LaxerTrack;
import dev.quorate.merge.EnoughApprovals;
import dev.quorate.merge.Judgement;
import dev.quorate.merge.NoHold;
import dev.quorate.merge.NoObjections;
import dev.quorate.merge.OpenLongEnough;
import dev.quorate.merge.Requirement;
import dev.quorate.merge.Requirement.State;
import dev.quorate.merge.WayStanding;
import dev.quorate.policy.Policy;
import dev.quorate.policy.Strictness;
import dev.quorate.policy.Track;
import java.util.Set;

/// Whether a requirement that is not met was missing for certain, whatever the lost words of some
/// people were.
///
/// @param judgement by the best reading
/// @param lost who said what is lost
/// @param members those of them who are on the committee
record Certainty(Judgement judgement, Set<UserId> lost, Set<UserId> members) {

  boolean isMissing(Requirement requirement) {
    if (requirement.state() == State.MET) {
      return false;
    }
    return lost.isEmpty()
        || switch (requirement.reason()) {
          case CLA, DRAFT, CONFIG, ROSTER, TOO_LARGE -> true;
          case OBJECTION, HOLD, COMMITTERS, APPROVALS, NOTICE, WAIT -> isMissingAfter(requirement);
        };
  }

  /// An objection is lifted by its maker alone (R3.3), a hold also by any member (R3.6). The rest
  /// may be another on a laxer track, which members declare.
  private boolean isMissingAfter(Requirement requirement) {
    return switch (requirement) {
      case NoObjections r ->
          r.binding().stream().anyMatch(objection -> !lost.contains(objection.by().id()));
      case NoHold r ->
          members.isEmpty() && r.holds().stream().anyMatch(hold -> !lost.contains(hold.by().id()));
      case EnoughApprovals r -> !mayBeLaxer() && r.ways().stream().allMatch(this::lacksMore);
      case OpenLongEnough r ->
          !mayBeLaxer()
              && r.ways().size() == 1
              && (members.isEmpty() || r.ways().getFirst().way().waitAfterApproval().isZero());
      default -> !mayBeLaxer() && members.isEmpty();
    };
  }

  private boolean lacksMore(WayStanding way) {
    return way.tally().counted().size() + members.size() < way.way().approvals();
  }

  /// Whether enough members may have declared a track that is laxer than the one in force (R5.5).
  private boolean mayBeLaxer() {
    Policy policy = judgement.situation().policy();
    Strictness strictness = judgement.track().track().strictness();
    return policy.tracks().stream()
        .filter(track -> track.strictness().compareTo(strictness) < 0)
        .anyMatch(track -> !members.isEmpty() && declarers(track) >= track.declaredBy());
  }

  private long declarers(Track track) {
    return members.size()
        + judgement.track().laxer().stream()
            .filter(laxer -> laxer.track().equals(track))
            .map(LaxerTrack::declarers)
            .mapToLong(logins -> logins.size())
            .sum();
  }
}
