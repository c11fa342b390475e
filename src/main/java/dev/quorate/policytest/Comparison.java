package dev.quorate.policytest;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.merge.CountedApproval;
import dev.quorate.merge.Judgement;
import dev.quorate.merge.NoObjections;
import dev.quorate.merge.Reason;
import dev.quorate.merge.UncountedApproval;
import dev.quorate.merge.Verdict;
import dev.quorate.policy.TrackName;
import dev.quorate.proceedings.Objection;
import dev.quorate.proceedings.People;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Compares a verdict with what a story expects of it.
final class Comparison {
  private final Verdict verdict;
  private final Optional<Judgement> judgement;
  private final Accounts accounts;
  private final Instant opened;

  Comparison(Verdict verdict, Accounts accounts, Instant opened) {
    this.verdict = verdict;
    this.judgement =
        verdict instanceof Verdict.Judged judged
            ? Optional.of(judged.judgement())
            : Optional.empty();
    this.accounts = accounts;
    this.opened = opened;
  }

  /// One line for each key that differs, with expected and actual.
  List<String> differences(Expectation expected) {
    List<String> lines = new ArrayList<>();
    String at = "at " + expected.written();
    expected
        .outcome()
        .filter(outcome -> !outcome.equals(verdict.outcome().word()))
        .ifPresent(outcome -> lines.add(line(at, "outcome", outcome, verdict.outcome().word())));
    expected
        .track()
        .filter(track -> !track().equals(Optional.of(new TrackName(track))))
        .ifPresent(
            track ->
                lines.add(line(at, "track", track, track().map(TrackName::value).orElse("none"))));
    List<String> reasons = verdict.reasons().stream().map(Reason::word).toList();
    expected
        .reasons()
        .filter(given -> !new HashSet<>(given).equals(new HashSet<>(reasons)))
        .ifPresent(given -> lines.add(line(at, "reasons", given.toString(), reasons.toString())));
    expected
        .approvals()
        .flatMap(given -> people(at, "approvals", given, approvers()))
        .ifPresent(lines::add);
    expected
        .objections()
        .flatMap(given -> people(at, "objections", given, objectors()))
        .ifPresent(lines::add);
    expected
        .notCounted()
        .forEach((login, reason) -> notCounted(at, login, reason).ifPresent(lines::add));
    expected
        .mergeableAt()
        .map(Expectation.Mergeable::at)
        .filter(given -> !given.equals(verdict.mergeableAt()))
        .ifPresent(
            given ->
                lines.add(
                    line(at, "mergeable-at", written(given), written(verdict.mergeableAt()))));
    if (!lines.isEmpty() && verdict instanceof Verdict.Unjudgeable error) {
      error.problems().forEach(problem -> lines.add(at + ": " + problem));
    }
    return lines;
  }

  private static String line(String at, String key, String expected, String actual) {
    return "%s: %s: expected %s, actual %s".formatted(at, key, expected, actual);
  }

  private Optional<TrackName> track() {
    return judgement.map(given -> given.track().track().name());
  }

  private Map<UserId, Login> approvers() {
    return judgement.stream()
        .flatMap(given -> given.tally().counted().stream())
        .collect(Collectors.toMap(approval -> idOf(approval.by()), CountedApproval::login));
  }

  private Map<UserId, Login> objectors() {
    return judgement.stream()
        .flatMap(given -> given.requirements().stream())
        .filter(NoObjections.class::isInstance)
        .flatMap(requirement -> ((NoObjections) requirement).binding().stream())
        .map(Objection::by)
        .collect(Collectors.toMap(this::idOf, this::loginOf, (one, same) -> one));
  }

  private Login loginOf(Account account) {
    return people().map(people -> people.loginOf(account)).orElse(account.login());
  }

  /// A story calls everybody whose account was deleted `ghost`.
  private UserId idOf(Account account) {
    return people().filter(people -> people.isDeleted(account.id())).isPresent()
        ? Account.GHOST.id()
        : account.id();
  }

  private Optional<People> people() {
    return judgement.map(given -> given.situation().proceedings().people());
  }

  private Optional<String> people(
      String at, String key, List<Login> expected, Map<UserId, Login> actual) {
    List<UserId> ids = expected.stream().map(login -> accounts.of(login).id()).toList();
    return new HashSet<>(ids).equals(actual.keySet())
        ? Optional.empty()
        : Optional.of(
            line(
                at,
                key,
                new TreeSet<>(expected).toString(),
                new TreeSet<>(actual.values()).toString()));
  }

  private Optional<String> notCounted(String at, Login login, String reason) {
    UserId id = accounts.of(login).id();
    String actual =
        judgement.stream()
            .flatMap(given -> given.tally().uncounted().stream())
            .filter(approval -> idOf(approval.by()).equals(id))
            .map(UncountedApproval::reason)
            .map(why -> why.word())
            .findFirst()
            .orElse(approvers().containsKey(id) ? "counted" : "no approval");
    return actual.equals(reason)
        ? Optional.empty()
        : Optional.of(line(at, "not-counted: " + login, reason, actual));
  }

  private String written(Optional<Instant> instant) {
    return instant.map(this::written).orElse("never");
  }

  /// As a duration since the opening, and the instant itself.
  private String written(Instant instant) {
    Duration since = Duration.between(opened, instant);
    String minutes = since.toMinutesPart() == 0 ? "" : since.toMinutesPart() + "m";
    String seconds = since.toSecondsPart() == 0 ? "" : since.toSecondsPart() + "s";
    return "%dh%s%s (%s)".formatted(since.toHours(), minutes, seconds, instant);
  }
}
