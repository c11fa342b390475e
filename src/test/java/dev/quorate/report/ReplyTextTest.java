package dev.quorate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.account.Account;
import dev.quorate.history.RemarkId;
import dev.quorate.merge.Verdict;
import dev.quorate.policy.TrackName;
import dev.quorate.proceedings.Answer;
import dev.quorate.proceedings.Proceedings;
import dev.quorate.proceedings.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The replies to commands (R9.3).
class ReplyTextTest {
  private static final Marker MARKER = new Marker("reply:comment:42");
  private static final Story STORY = Story.ordinary().at("1h").by("bob").comment("/approve");
  private static final Verdict VERDICT = STORY.judge("4h");
  private static final Proceedings PROCEEDINGS = STORY.read("4h");

  private static Answer answer(String line, Answer.Reply reply) {
    return new Answer(
        new RemarkId("comment:42"), Story.instant("4h"), Story.person("alice"), line, reply);
  }

  private static Answer refused(String line, Refusal refusal) {
    return answer(line, new Answer.Refused(refusal));
  }

  private static Answer noted(String line, Answer.Note note) {
    return answer(line, new Answer.Accepted(Optional.of(note)));
  }

  private static Optional<String> reply(Answer... answers) {
    return ReplyText.of(List.of(answers), VERDICT, PROCEEDINGS.people(), MARKER);
  }

  @Test
  void whatTookEffectGetsNoWords() {
    assertThat(reply(answer("/approve", new Answer.Accepted(Optional.empty())))).isEmpty();
  }

  @Test
  void everyRefusal() throws IOException {
    Account bob = Story.person("bob");
    List<TrackName> tracks = List.of(TrackName.STANDARD, TrackName.GOVERNANCE, TrackName.ERRATA);
    Map<String, Refusal> refusals = new LinkedHashMap<>();
    refusals.put("/approve", new Refusal.NotAMember());
    refusals.put("/hold", new Refusal.NotAMember());
    refusals.put("/hold now", new Refusal.Unreadable(true));
    refusals.put("/track errata", new Refusal.Unreadable(false));
    refusals.put("/approve ", new Refusal.Merged());
    refusals.put(
        "/approve after the fix",
        new Refusal.Misused(
            "an approval takes no conditions or other words. Write `/approve` alone on its line, or"
                + " `/approve cancel` to take your approvals back"));
    refusals.put("/aprove", new Refusal.NearMiss("/approve"));
    refusals.put("/approve  ", new Refusal.Lost());
    refusals.put("/track @erata", new Refusal.UnknownTrack("@erata", tracks));
    refusals.put("/track errata ", new Refusal.AuthorMayNotDeclare());
    refusals.put("/withdraw", new Refusal.NothingToWithdraw(List.of()));
    refusals.put("/withdraw ", new Refusal.NothingToWithdraw(List.of(bob)));
    refusals.put("/unapprove", new Refusal.NothingToUnapprove());
    refusals.put("/unhold", new Refusal.NothingToUnhold(List.of()));
    refusals.put("/unhold ", new Refusal.NothingToUnhold(List.of(bob)));
    refusals.put("/track auto", new Refusal.NothingDeclared());
    refusals.put("/approve   ", new Refusal.AuthorMayNotApprove());
    refusals.put("/approve    ", new Refusal.CommitterMayNotApprove());
    refusals.put("/approve     ", new Refusal.CommentsDoNotApprove());
    refusals.put("/approve      ", new Refusal.ObjectedToo());
    refusals.put("/object", new Refusal.ObjectionDoesNotBind());
    assertThat(refusals.values().stream().map(Object::getClass).distinct())
        .as("every refusal has its reply here")
        .hasSize(Refusal.class.getPermittedSubclasses().length);
    List<String> texts = new ArrayList<>();
    refusals.forEach((line, refusal) -> texts.add(reply(refused(line, refusal)).orElseThrow()));
    Golden.check("reply-refusals", String.join("\n", texts));
  }

  @Test
  void notesAndHelp() throws IOException {
    Golden.check(
        "reply-reason-wanted", reply(noted("/object", new Answer.ReasonWanted())).orElseThrow());
    Golden.check(
        "reply-earlier-declarations",
        reply(noted("/track governance", new Answer.EarlierDeclarations(List.of(TrackName.ERRATA))))
            .orElseThrow());
    Golden.check("reply-help", reply(noted("/help", new Answer.HelpWanted())).orElseThrow());
  }

  @Test
  void helpSaysWhatRemainsRoundedUp() {
    Story story =
        Story.ordinary().at("1h").by("alice").comment("/approve").by("bob").comment("/approve");
    Optional<String> help =
        ReplyText.of(
            List.of(noted("/help", new Answer.HelpWanted())),
            story.judge("71h59m59s"),
            PROCEEDINGS.people(),
            MARKER);
    assertThat(help.orElseThrow()).contains("can merge from 24 Nov 2026 14:00 UTC (1 more minute)");
  }

  @Test
  void severalAnswersOfOneRemarkAreOneReply() throws IOException {
    Golden.check(
        "reply-several",
        reply(
                answer("/recheck", new Answer.Accepted(Optional.empty())),
                refused("/aprove @bob", new Refusal.NearMiss("/approve")),
                noted("/object", new Answer.ReasonWanted()),
                noted("/help", new Answer.HelpWanted()))
            .orElseThrow());
  }
}
