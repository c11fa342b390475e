package dev.quorate.merge;

import dev.quorate.account.UserId;
import dev.quorate.committee.Seat;
import dev.quorate.policy.Channel;
import dev.quorate.proceedings.Approval;
import dev.quorate.proceedings.Approval.Ending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Who approved: each person once, over all channels (R2.2), counted or not, never both (R2.7).
///
/// @param counted in the order in which they approved
/// @param uncounted by login
public record Tally(List<CountedApproval> counted, List<UncountedApproval> uncounted) {

  static Tally of(Situation situation, boolean countAuthor) {
    return new Counting(situation, new Eligibility(situation, countAuthor)).tally();
  }

  /// When the N-th of them approved, counted from the oldest; `n` is at least 1 (R5.7).
  Instant instantOf(int n) {
    return counted.get(n - 1).at();
  }

  private record Counting(Situation situation, Eligibility eligibility) {

    Tally tally() {
      Map<UserId, List<Approval>> byPerson =
          situation.proceedings().approvals().all().stream()
              .filter(approval -> hears(approval.channel()))
              .collect(
                  Collectors.groupingBy(
                      approval -> approval.by().id(), TreeMap::new, Collectors.toList()));
      List<CountedApproval> candidates = new ArrayList<>();
      List<UncountedApproval> uncounted = new ArrayList<>();
      for (List<Approval> approvals : byPerson.values()) {
        Optional<Approval> oldest =
            approvals.stream()
                .filter(approval -> why(approval).isEmpty())
                .min(Comparator.comparing(Approval::at));
        oldest.ifPresentOrElse(
            approval ->
                candidates.add(new CountedApproval(situation.loginOf(approval.by()), approval)),
            () -> uncounted.add(latest(approvals)));
      }
      return onePerSeat(candidates, byPerson, uncounted);
    }

    private boolean hears(Channel channel) {
      return situation.policy().approvals().by().contains(channel);
    }

    /// The latest approval of somebody who does not count; nothing is wrong with one of a person
    /// whose seat is taken.
    private UncountedApproval latest(List<Approval> approvals) {
      Comparator<Approval> order =
          Comparator.comparing(Approval::at).reversed().thenComparing(this::whyNot);
      Approval latest = approvals.stream().min(order).orElseThrow();
      return new UncountedApproval(situation.loginOf(latest.by()), latest, whyNot(latest));
    }

    private NotCounted whyNot(Approval approval) {
      return why(approval).orElse(NotCounted.SAME_SEAT);
    }

    private Optional<NotCounted> why(Approval approval) {
      return eligibility
          .bar(approval.by())
          .or(() -> authorsReview(approval))
          .or(() -> flaw(approval));
    }

    /// GitHub takes no review from the author; where the author counts, it is by other ways (R5.7).
    private Optional<NotCounted> authorsReview(Approval approval) {
      return situation.isAuthor(approval.by()) && approval.channel() == Channel.REVIEW
          ? Optional.of(NotCounted.AUTHOR)
          : Optional.empty();
    }

    private Optional<NotCounted> flaw(Approval approval) {
      if (approval.hasEnded(Ending.WITHDRAWN)) {
        return Optional.of(NotCounted.WITHDRAWN);
      }
      if (approval.hasEnded(Ending.DISMISSED)) {
        return Optional.of(NotCounted.DISMISSED);
      }
      if (approval.hasEnded(Ending.EDITED)) {
        return Optional.of(NotCounted.EDITED);
      }
      if (approval.isBothWays()) {
        return Optional.of(NotCounted.BOTH_WAYS);
      }
      boolean current =
          !situation.policy().approvals().staleOnChange()
              || situation.proceedings().heads().isCurrent(approval.binding());
      return current ? Optional.empty() : Optional.of(NotCounted.STALE);
    }

    private Tally onePerSeat(
        List<CountedApproval> candidates,
        Map<UserId, List<Approval>> byPerson,
        List<UncountedApproval> uncounted) {
      Set<Seat> taken = new HashSet<>();
      List<CountedApproval> counted = new ArrayList<>();
      candidates.sort(
          Comparator.comparing(CountedApproval::at).thenComparing(CountedApproval::login));
      for (CountedApproval candidate : candidates) {
        Optional<Seat> seat = eligibility.seatOf(candidate.by().id());
        if (seat.isEmpty() || taken.add(seat.get())) {
          counted.add(candidate);
        } else {
          uncounted.add(latest(byPerson.getOrDefault(candidate.by().id(), List.of())));
        }
      }
      uncounted.sort(Comparator.comparing(UncountedApproval::login));
      return new Tally(List.copyOf(counted), List.copyOf(uncounted));
    }
  }
}
