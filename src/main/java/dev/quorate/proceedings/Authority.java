package dev.quorate.proceedings;

import dev.quorate.account.Account;
import dev.quorate.history.Head;
import dev.quorate.policy.Channel;
import dev.quorate.policy.ObjectionRight;
import dev.quorate.policy.Policy;
import dev.quorate.policy.Surroundings;
import java.time.Instant;
import java.util.Optional;

/// Who may do what at one instant, by the versions in force then (R1.7, R12.2).
final class Authority {
  private final Proceedings proceedings;
  private final Surroundings surroundings;
  private final Instant at;

  Authority(Proceedings proceedings, Surroundings surroundings, Instant at) {
    this.proceedings = proceedings;
    this.surroundings = surroundings;
    this.at = at;
  }

  Optional<Policy> policy() {
    return surroundings.policyAt(at);
  }

  boolean isMember(Account account) {
    return !account.isBot()
        && !proceedings.people.isDeleted(account.id())
        && surroundings.committeeAt(at).isMember(account.id(), at);
  }

  boolean isAuthor(Account account) {
    return !account.isDeleted() && account.id().equals(proceedings.author().id());
  }

  /// Why nobody may do what needs a right just now (R1.6).
  Optional<Refusal> unreadable() {
    return surroundings.readableAt(at)
        ? Optional.empty()
        : Optional.of(new Refusal.Unreadable(policy().isEmpty()));
  }

  /// Whether an approval by this channel is heard; while the config cannot be read, all are (R2.1).
  boolean hears(Channel channel) {
    return policy().map(policy -> policy.approvals().by().contains(channel)).orElse(true);
  }

  /// Whether an objection binds at once (R3.1).
  boolean mayObject(Account account) {
    ObjectionRight right = policy().map(Policy::objections).orElse(ObjectionRight.COMMITTEE);
    return switch (right) {
      case ANYONE -> true;
      case WRITE -> isMember(account) || mayWrite(account);
      case COMMITTEE -> isMember(account);
    };
  }

  private boolean mayWrite(Account account) {
    return proceedings.people.writeAccess(account.id()).at(at).orElse(false);
  }

  /// Whether any track lets the author's approval count (R5.7).
  boolean countsAuthor() {
    return policy().stream()
        .flatMap(policy -> policy.tracks().stream())
        .flatMap(track -> track.ways().stream())
        .anyMatch(way -> way.countAuthor());
  }

  /// Whether the account's own commits keep it from approving (R2.2).
  boolean isExcludedCommitter(Account account) {
    return policy().filter(policy -> policy.approvals().excludeCommitters()).isPresent()
        && proceedings
            .heads
            .head()
            .map(Head::committers)
            .filter(committers -> committers.known().contains(account.id()))
            .isPresent();
  }
}
