package dev.quorate.status;

import dev.quorate.merge.Outcome;
import dev.quorate.report.Lack;
import dev.quorate.report.Lacks;
import dev.quorate.store.JudgedPull;
import dev.quorate.store.PostedVerdict;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An open pull request on the page.
///
/// @param name `finops/spec#12`
/// @param when stands before the instant: `from`
/// @param at the instant that it can merge, or cannot merge before
/// @param lookedAt when the bot last looked
public record PullRow(
    String name,
    String url,
    String title,
    String when,
    Optional<Shown> at,
    List<Lack> lacks,
    Shown lookedAt) {

  static PullRow of(JudgedPull pull, URI github, Instant now) {
    PostedVerdict verdict = pull.verdict();
    int number = pull.subject().pullNumber();
    Optional<Instant> notBefore = verdict.waitOverAt().filter(at -> at.isAfter(now));
    return new PullRow(
        pull.repository() + "#" + number,
        github + "/" + pull.repository() + "/pull/" + number,
        verdict.title(),
        when(verdict, notBefore),
        verdict.mergeableAt().or(() -> notBefore).map(Shown::future),
        Lacks.read(verdict.missing()),
        Shown.ago(verdict.lookedAt(), now));
  }

  private static String when(PostedVerdict verdict, Optional<Instant> notBefore) {
    if (verdict.outcome().equals(Outcome.PASS.word())) {
      return "now";
    }
    if (verdict.mergeableAt().isPresent()) {
      return "from";
    }
    return notBefore.isPresent() ? "once somebody acts, not before" : "once somebody acts";
  }
}
