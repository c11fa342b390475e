package dev.quorate.proceedings;

import dev.quorate.account.Account;
import dev.quorate.history.RemarkId;
import dev.quorate.history.Subject;
import dev.quorate.policy.Channel;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// An approval that somebody gave, whether or not it counts (R2.1).
public final class Approval {

  /// What ended it for good (R2.7).
  public enum Ending {
    /// By a contrary word, a deletion by anyone, an edit by its maker, or a removed reaction.
    WITHDRAWN,
    /// The review was dismissed.
    DISMISSED,
    /// Somebody else edited the text (R9.4).
    EDITED
  }

  private final Account by;
  private final Instant at;
  private final Channel channel;
  private final Optional<RemarkId> remark;
  private final Optional<Subject> subject;
  private final Binding binding;
  private final Set<Ending> endings = EnumSet.noneOf(Ending.class);
  private boolean bothWays;

  private Approval(
      Account by,
      Instant at,
      Channel channel,
      Optional<RemarkId> remark,
      Optional<Subject> subject,
      Binding binding) {
    this.by = by;
    this.at = at;
    this.channel = channel;
    this.remark = remark;
    this.subject = subject;
    this.binding = binding;
  }

  static Approval byReview(Account by, Instant at, RemarkId review, Binding binding) {
    return new Approval(by, at, Channel.REVIEW, Optional.of(review), Optional.empty(), binding);
  }

  static Approval byCommand(Account by, Instant at, RemarkId remark, Binding binding) {
    return new Approval(by, at, Channel.COMMENT, Optional.of(remark), Optional.empty(), binding);
  }

  static Approval byReaction(Account by, Instant at, Subject subject, Binding binding) {
    return new Approval(by, at, Channel.REACTION, Optional.empty(), Optional.of(subject), binding);
  }

  void end(Ending ending) {
    endings.add(ending);
  }

  void cancelOut(boolean bothStand) {
    bothWays = bothStand;
  }

  public Account by() {
    return by;
  }

  public Instant at() {
    return at;
  }

  public Channel channel() {
    return channel;
  }

  /// The comment or review it was given in; empty for a reaction.
  public Optional<RemarkId> remark() {
    return remark;
  }

  /// What was reacted to; empty for a comment or review.
  public Optional<Subject> subject() {
    return subject;
  }

  public Binding binding() {
    return binding;
  }

  public boolean hasEnded(Ending ending) {
    return endings.contains(ending);
  }

  /// Whether nothing ended it.
  public boolean stands() {
    return endings.isEmpty();
  }

  /// Whether its maker's 👎 stands beside this 👍 (R2.6).
  public boolean isBothWays() {
    return bothWays;
  }
}
