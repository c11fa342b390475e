package dev.quorate.merge;

import dev.quorate.account.UserId;
import dev.quorate.committee.Committee;
import dev.quorate.committee.Entry;
import dev.quorate.policy.ObjectionRight;
import dev.quorate.policy.Policy;
import dev.quorate.policy.PolicyVersion;
import dev.quorate.policy.Surroundings;
import dev.quorate.policy.Timeline.Span;
import dev.quorate.proceedings.Objection;
import dev.quorate.proceedings.People;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which objections bind: those whose makers have had the right to object, by the config then in
/// force, at any instant since they made them (R3.1).
record BindingObjections(Surroundings surroundings, People people, Instant now) {

  boolean binds(Objection objection) {
    UserId maker = objection.by().id();
    for (Span<PolicyVersion> rules : surroundings.policies().spans(objection.at(), now)) {
      Optional<ObjectionRight> right = rules.version().inForce().map(Policy::objections);
      if (right.isPresent() && hadRight(maker, right.get(), rules)) {
        return true;
      }
    }
    return false;
  }

  private boolean hadRight(UserId maker, ObjectionRight right, Span<PolicyVersion> during) {
    return switch (right) {
      case ANYONE -> true;
      case WRITE -> couldWrite(maker, during) || wasMember(maker, during);
      case COMMITTEE -> wasMember(maker, during);
    };
  }

  private boolean couldWrite(UserId maker, Span<PolicyVersion> during) {
    return people.writeAccess(maker).spans(during.from(), end(during)).stream()
        .anyMatch(span -> span.version() && overlap(span, during));
  }

  private boolean wasMember(UserId maker, Span<PolicyVersion> during) {
    List<Span<Committee>> committees = surroundings.committees().spans(during.from(), end(during));
    return committees.stream()
        .filter(span -> overlap(span, during))
        .anyMatch(
            span ->
                span.version().entriesOf(maker).stream()
                    .anyMatch(entry -> sat(entry, span, during)));
  }

  /// Whether the entry's term met the time in which both versions were in force, up to now.
  private boolean sat(Entry entry, Span<Committee> committee, Span<PolicyVersion> during) {
    Instant from = later(committee.from(), during.from());
    Instant until = earlier(committee.until(), during.until());
    Instant begins = later(entry.term().start(), from);
    return begins.isBefore(until) && begins.isBefore(entry.term().end()) && !begins.isAfter(now);
  }

  private static boolean overlap(Span<?> one, Span<?> other) {
    return one.from().isBefore(other.until()) && other.from().isBefore(one.until());
  }

  private Instant end(Span<?> span) {
    return earlier(span.until(), now);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
