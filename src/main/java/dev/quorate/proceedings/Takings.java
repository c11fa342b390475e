package dev.quorate.proceedings;

import dev.quorate.account.Account;
import dev.quorate.command.Command;
import dev.quorate.history.Event;
import dev.quorate.history.Reaction;
import dev.quorate.history.RemarkId;
import dev.quorate.history.ReviewState;
import dev.quorate.policy.Channel;
import dev.quorate.policy.Policy;
import dev.quorate.policy.Strictness;
import dev.quorate.policy.Surroundings;
import dev.quorate.policy.Track;
import dev.quorate.policy.TrackName;
import dev.quorate.proceedings.Approval.Ending;
import dev.quorate.proceedings.Objection.Deed;
import dev.quorate.proceedings.Objection.Tampering;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is taken back in one instant: by edit, deletion, dismissal, or a removed reaction (R2.3,
/// R3.3, R9.4).
final class Takings {
  private final Proceedings proceedings;
  private final Surroundings surroundings;
  private final Instant at;

  Takings(Proceedings proceedings, Surroundings surroundings, Instant at) {
    this.proceedings = proceedings;
    this.surroundings = surroundings;
    this.at = at;
  }

  /// The maker edits these commands away.
  void commands(Remark remark, List<Said> gone) {
    gone.stream().flatMap(said -> said.command().stream()).forEach(c -> command(remark, c));
  }

  private void command(Remark remark, Command command) {
    RemarkId id = remark.id();
    switch (command) {
      case Command.Approve _ -> proceedings.approvals.endCommandsIn(id, Ending.WITHDRAWN);
      case Command.ObjectTo c -> proceedings.objections.takeBack(id, c);
      case Command.Hold c -> proceedings.holds.takeBack(id, c);
      case Command.DeclareTrack c -> proceedings.declarations.takeBack(id, new TrackName(c.name()));
      case Command.Notified c -> proceedings.notices.takeBack(id, c);
      case Command.Unapprove _, Command.Withdraw _, Command.Unhold _, Command.AutoTrack _ -> {}
      case Command.Recheck _, Command.Help _ -> {}
    }
  }

  void editedByOther(Remark remark, Account by) {
    interfere(remark, by, Interference.Deed.EDITED);
    proceedings.approvals.endCommandsIn(remark.id(), Ending.EDITED);
  }

  void deleted(Remark remark, Account by) {
    if (remark.isBy(by)) {
      commands(remark, remark.said());
      return;
    }
    interfere(remark, by, Interference.Deed.DELETED);
    proceedings.approvals.endCommandsIn(remark.id(), Ending.WITHDRAWN);
    proceedings.objections.tamper(remark.id(), new Tampering(at, by, Deed.DELETED));
    Optional<Strictness> paths =
        surroundings
            .policyAt(at)
            .flatMap(policy -> proceedings.heads.head().map(head -> PathTrack.of(policy, head)))
            .map(track -> track.track().strictness());
    if (paths.isPresent()) {
      Policy policy = surroundings.policyAt(at).orElseThrow();
      proceedings.declarations.deletedByOther(
          remark.id(), name -> isLaxer(policy, name, paths.get()));
    } else {
      proceedings.declarations.deletedByOther(remark.id());
    }
  }

  private void interfere(Remark remark, Account by, Interference.Deed deed) {
    if (remark.said().stream().anyMatch(said -> said.command().isPresent())) {
      proceedings.interferences.add(new Interference(at, remark.id(), remark.maker(), by, deed));
    }
  }

  private static boolean isLaxer(Policy policy, TrackName name, Strictness paths) {
    return policy
        .findTrack(name)
        .map(Track::strictness)
        .filter(declared -> declared.compareTo(paths) < 0)
        .isPresent();
  }

  void dismissed(Remark review, Account by) {
    if (review.review().filter(state -> state != ReviewState.COMMENTED).isEmpty()) {
      return;
    }
    review.dismiss();
    proceedings.approvals.endReview(review.id());
    if (review.isBy(by)) {
      proceedings.objections.takeBack(review.id());
    } else {
      proceedings.objections.tamper(review.id(), new Tampering(at, by, Deed.DISMISSED));
    }
  }

  void unreacted(Event.Unreacted event) {
    Reactions.Place place = new Reactions.Place(event.by().id(), event.on());
    if (event.reaction() == Reaction.THUMBS_UP) {
      proceedings.reactions.takeUp(place).ifPresent(approval -> approval.end(Ending.WITHDRAWN));
    } else {
      proceedings.reactions.takeDown(place).ifPresent(this::liftAsOf);
    }
  }

  /// A 👍 has its meaning again as of when it was given (R2.6), unless a contrary word ended it.
  private void liftAsOf(Approval approval) {
    Authority then = new Authority(proceedings, surroundings, approval.at());
    if (approval.stands() && then.hears(Channel.REACTION) && !approval.by().isDeleted()) {
      proceedings.objections.withdraw(approval.by().id(), approval.at());
    }
  }
}
