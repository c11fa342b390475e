package dev.quorate.proceedings;

import dev.quorate.account.Account;
import dev.quorate.command.Command;
import dev.quorate.command.ObjectionReason;
import dev.quorate.command.Reading;
import dev.quorate.history.Reaction;
import dev.quorate.policy.Channel;
import dev.quorate.policy.Policy;
import dev.quorate.policy.Surroundings;
import dev.quorate.policy.Track;
import dev.quorate.policy.TrackName;
import dev.quorate.proceedings.Answer.Accepted;
import dev.quorate.proceedings.Answer.Refused;
import dev.quorate.proceedings.Answer.Reply;
import dev.quorate.proceedings.Approval.Ending;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What people give in one instant: approvals, objections, holds, declarations, notices; and the
/// answers to their commands (R9.3).
final class Givings {
  private static final Reply ACCEPTED = new Accepted(Optional.empty());

  private final Proceedings proceedings;
  private final Authority authority;
  private final Instant at;

  Givings(Proceedings proceedings, Surroundings surroundings, Instant at) {
    this.proceedings = proceedings;
    this.authority = new Authority(proceedings, surroundings, at);
    this.at = at;
  }

  void hear(Uttered uttered) {
    switch (uttered) {
      case Uttered.Thumb thumb -> react(thumb);
      case Uttered.Review review -> review(review);
      case Uttered.Line line -> line(line);
    }
  }

  private void react(Uttered.Thumb thumb) {
    Reactions.Place place = new Reactions.Place(thumb.by().id(), thumb.on());
    if (thumb.reaction() == Reaction.THUMBS_DOWN) {
      proceedings.reactions.putDown(place);
    } else if (!proceedings.reactions.isUp(place)) {
      Approval approval =
          Approval.byReaction(thumb.by(), at, thumb.on(), proceedings.heads.bindingAt(at));
      proceedings.approvals.give(approval);
      proceedings.reactions.putUp(place, approval);
      if (!approval.isBothWays()) {
        liftObjections(thumb.by(), Channel.REACTION);
      }
    }
  }

  private void review(Uttered.Review review) {
    Remark remark = review.remark();
    switch (review.state()) {
      case APPROVED -> {
        Binding binding = proceedings.heads.bindingAt(at, review.commit());
        proceedings.approvals.give(Approval.byReview(remark.maker(), at, remark.id(), binding));
        liftObjections(remark.maker(), Channel.REVIEW);
      }
      case CHANGES_REQUESTED -> object(remark, Optional.empty(), remark.words().text().strip());
      case COMMENTED -> {}
    }
  }

  private void line(Uttered.Line line) {
    Said said = line.said();
    if (said.lost()) {
      boolean command = said.reading() instanceof Reading.Understood;
      if (command && authority.isMember(line.remark().maker())) {
        answer(line, new Refused(new Refusal.Lost()));
      }
      return;
    }
    switch (said.reading()) {
      case Reading.Understood understood -> answer(line, obey(line, understood.command()));
      case Reading.Refused refused -> answer(line, new Refused(new Refusal.Misused(refused.why())));
      case Reading.NearMiss miss -> answer(line, new Refused(new Refusal.NearMiss(miss.meant())));
      case Reading.Unrelated _ -> {}
    }
  }

  private void answer(Uttered.Line line, Reply reply) {
    Remark remark = line.remark();
    proceedings.answers.add(
        new Answer(remark.id(), at, remark.maker(), line.said().line().text(), reply));
  }

  private Reply obey(Uttered.Line line, Command command) {
    if (proceedings.openness.isMerged()) {
      return new Refused(new Refusal.Merged());
    }
    Remark remark = line.remark();
    Account maker = remark.maker();
    return switch (command) {
      case Command.Approve _ -> approve(line);
      case Command.Unapprove _ -> unapprove(maker);
      case Command.ObjectTo c -> objectTo(line, c);
      case Command.Withdraw _ -> withdraw(maker);
      case Command.Hold c -> withRight(maker, true, () -> hold(remark, c));
      case Command.Unhold _ -> unhold(maker);
      case Command.DeclareTrack c -> declare(line, c);
      case Command.AutoTrack _ -> autoTrack(maker);
      case Command.Notified c -> withRight(maker, false, () -> notified(remark, c));
      case Command.Recheck _ -> ACCEPTED;
      case Command.Help _ -> new Accepted(Optional.of(new Answer.HelpWanted()));
    };
  }

  private Reply approve(Uttered.Line line) {
    Remark remark = line.remark();
    Account maker = remark.maker();
    Approval approval =
        Approval.byCommand(maker, at, remark.id(), proceedings.heads.bindingAt(line.asOf()));
    proceedings.approvals.give(approval);
    liftObjections(maker, Channel.COMMENT);
    if (remark.objects()) {
      approval.end(Ending.WITHDRAWN);
      return new Refused(new Refusal.ObjectedToo());
    }
    return whyNotApproved(maker).<Reply>map(Refused::new).orElse(ACCEPTED);
  }

  private Optional<Refusal> whyNotApproved(Account maker) {
    if (!authority.hears(Channel.COMMENT)) {
      return Optional.of(new Refusal.CommentsDoNotApprove());
    }
    if (authority.isAuthor(maker) && !authority.countsAuthor()) {
      return Optional.of(new Refusal.AuthorMayNotApprove());
    }
    if (authority.isExcludedCommitter(maker) && !authority.isAuthor(maker)) {
      return Optional.of(new Refusal.CommitterMayNotApprove());
    }
    return authority.unreadable().isPresent() || authority.isMember(maker)
        ? Optional.empty()
        : Optional.of(new Refusal.NotAMember());
  }

  private void liftObjections(Account maker, Channel channel) {
    if (authority.hears(channel) && !maker.isDeleted()) {
      proceedings.objections.withdraw(maker.id(), at);
    }
  }

  private Reply unapprove(Account maker) {
    boolean any = proceedings.approvals.hasStanding(maker.id());
    proceedings.approvals.contradict(maker.id(), at);
    return any ? ACCEPTED : new Refused(new Refusal.NothingToUnapprove());
  }

  private Reply objectTo(Uttered.Line line, Command.ObjectTo command) {
    Remark remark = line.remark();
    String reason =
        command.reason().isEmpty()
            ? ObjectionReason.after(remark.words(), line.said().line())
            : command.reason();
    object(remark, Optional.of(command), reason);
    if (authority.unreadable().isEmpty() && !authority.mayObject(remark.maker())) {
      return new Refused(new Refusal.ObjectionDoesNotBind());
    }
    return reason.isEmpty() ? new Accepted(Optional.of(new Answer.ReasonWanted())) : ACCEPTED;
  }

  private void object(Remark remark, Optional<Command.ObjectTo> command, String reason) {
    Account maker = remark.maker();
    proceedings.approvals.contradict(maker.id(), at);
    if (!maker.isBot()) {
      proceedings.objections.make(
          new Objection(maker, at, remark.id(), command, reason, remark.url()));
    }
  }

  private Reply withdraw(Account maker) {
    boolean any = !maker.isDeleted() && proceedings.objections.withdraw(maker.id(), at);
    List<Account> objectors =
        proceedings.objections.outstanding().stream().map(Objection::by).distinct().toList();
    return any ? ACCEPTED : new Refused(new Refusal.NothingToWithdraw(objectors));
  }

  /// Does what only a member may do, or the author where `author` says so (R1.6, R1.7).
  private Reply withRight(Account maker, boolean author, Supplier<Reply> deed) {
    Optional<Refusal> unreadable = authority.unreadable();
    if (unreadable.isPresent()) {
      return new Refused(unreadable.get());
    }
    boolean may = authority.isMember(maker) || (author && authority.isAuthor(maker));
    return may ? deed.get() : new Refused(new Refusal.NotAMember());
  }

  private Reply hold(Remark remark, Command.Hold command) {
    proceedings.holds.place(new Hold(remark.maker(), at, remark.id(), command, remark.url()));
    return ACCEPTED;
  }

  private Reply unhold(Account maker) {
    Optional<Refusal> unreadable = authority.unreadable();
    if (unreadable.isPresent()) {
      return new Refused(unreadable.get());
    }
    boolean any =
        authority.isMember(maker)
            ? proceedings.holds.liftAll(at)
            : proceedings.holds.liftOwn(maker.id(), at);
    List<Account> holders = proceedings.holds.standing().stream().map(Hold::by).distinct().toList();
    return any ? ACCEPTED : new Refused(new Refusal.NothingToUnhold(holders));
  }

  private Reply notified(Remark remark, Command.Notified command) {
    proceedings.notices.record(
        new Notice.ByMember(remark.maker(), at, remark.id(), command, remark.url()));
    return ACCEPTED;
  }

  private Reply declare(Uttered.Line line, Command.DeclareTrack command) {
    Account maker = line.remark().maker();
    return authority.isAuthor(maker)
        ? new Refused(new Refusal.AuthorMayNotDeclare())
        : withRight(maker, false, () -> declareAsMember(line, command));
  }

  private Reply declareAsMember(Uttered.Line line, Command.DeclareTrack command) {
    Policy policy = authority.policy().orElseThrow();
    TrackName name = new TrackName(command.name());
    Optional<Track> track = policy.findTrack(name);
    if (track.isEmpty()) {
      List<TrackName> known = policy.tracks().stream().map(Track::name).toList();
      return new Refused(new Refusal.UnknownTrack(command.name(), known));
    }
    Account maker = line.remark().maker();
    List<TrackName> earlier =
        proceedings.declarations.madeBy(maker.id()).stream()
            .filter(other -> !other.equals(name))
            .distinct()
            .toList();
    Binding binding = proceedings.heads.bindingAt(line.asOf());
    proceedings.declarations.declare(
        new Declaration(maker, at, line.remark().id(), name, binding, false));
    return earlier.isEmpty()
        ? ACCEPTED
        : new Accepted(Optional.of(new Answer.EarlierDeclarations(earlier)));
  }

  private Reply autoTrack(Account maker) {
    return proceedings.declarations.withdraw(maker.id(), at)
        ? ACCEPTED
        : new Refused(new Refusal.NothingDeclared());
  }
}
