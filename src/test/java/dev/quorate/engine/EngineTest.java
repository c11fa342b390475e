package dev.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.engine.Posted.OwnComment;
import dev.quorate.forge.AnswerReaction;
import dev.quorate.forge.CheckRunPost;
import dev.quorate.forge.CheckRunPost.Result;
import dev.quorate.forge.OwnCheckRun;
import dev.quorate.history.Branch;
import dev.quorate.history.Committers;
import dev.quorate.history.Content;
import dev.quorate.history.Event;
import dev.quorate.history.Head;
import dev.quorate.history.HeadSha;
import dev.quorate.history.RemarkId;
import dev.quorate.markdown.CommentReader;
import dev.quorate.merge.Reason;
import dev.quorate.merge.Verdict;
import dev.quorate.policy.Surroundings;
import dev.quorate.policy.Timeline;
import dev.quorate.proceedings.Proceedings;
import dev.quorate.report.Links;
import dev.quorate.report.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is written about a verdict: only what differs from what is there.
class EngineTest {
  private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");
  private static final HeadSha HEAD = new HeadSha("abc");
  private static final Account ZOE =
      new Account(new UserId(1), new Login("zoe"), Account.Kind.PERSON);
  private static final Setting SETTING =
      new Setting(
          "governance",
          new Provenance(List.of(), List.of()),
          new Links("https://forge.example/pull/1", Optional.empty()));
  private static final Verdict ERROR =
      new Verdict.Unjudgeable(List.of(Reason.CONFIG), List.of("it is broken"), Optional.empty());
  private static final Posted NOTHING = new Posted(Optional.empty(), List.of(), Set.of());

  private static Proceedings proceedings(String comment) {
    Head head = new Head(HEAD, new Content("c"), List.of(), 0, new Committers(Set.of(), false));
    return Proceedings.of(
        List.of(
            new Event.Opened(NOW, ZOE, new Branch("main"), false, Optional.of(head)),
            new Event.Commented(
                NOW,
                new RemarkId("comment:7"),
                ZOE,
                CommentReader.read(comment),
                Optional.empty())),
        new Surroundings(new Timeline<>(Map.of()), new Timeline<>(Map.of())),
        NOW);
  }

  private static List<Action> decide(Verdict verdict, Posted posted, String comment) {
    return Engine.decide(proceedings(comment), verdict, HEAD, SETTING, posted, NOW).actions();
  }

  private static CheckRunPost post(List<Action> actions) {
    return actions.stream()
        .filter(Action.CreateCheckRun.class::isInstance)
        .map(action -> ((Action.CreateCheckRun) action).post())
        .findFirst()
        .orElseThrow();
  }

  private static String status(List<Action> actions) {
    return actions.stream()
        .filter(Action.CreateStatusComment.class::isInstance)
        .map(action -> ((Action.CreateStatusComment) action).body())
        .findFirst()
        .orElseThrow();
  }

  private static Posted posted(String fingerprint, String status, String... answered) {
    return new Posted(
        Optional.of(new OwnCheckRun(5, "governance", fingerprint, true, NOW)),
        List.of(new OwnComment(6, "node", status)),
        Set.of(answered));
  }

  @Test
  void withoutAVerdictNothingIsWritten() {
    assertThat(decide(new Verdict.NoVerdict(), NOTHING, "")).isEmpty();
  }

  @Test
  void anErrorAsksForAction() {
    List<Action> actions = decide(ERROR, NOTHING, "");
    assertThat(post(actions).result()).isEqualTo(Result.ACTION_REQUIRED);
    assertThat(post(actions).head()).isEqualTo(HEAD);
    assertThat(actions).hasSize(2);
  }

  @Test
  void whatIsThereIsNotWrittenAgain() {
    List<Action> first = decide(ERROR, NOTHING, "");
    String crlf = status(first).strip().replace("\n", "\r\n") + "\r\n\r\n";
    assertThat(decide(ERROR, posted(post(first).fingerprint(), crlf), "")).isEmpty();
  }

  @Test
  void whatDiffersIsChangedInPlace() {
    List<Action> first = decide(ERROR, NOTHING, "");
    assertThat(decide(ERROR, posted("other", "<!-- quorate:status -->\nother"), ""))
        .containsExactly(
            new Action.UpdateCheckRun(5, post(first)),
            new Action.EditStatusComment(6, status(first)));
  }

  @Test
  void anAnswerIsGivenOnce() {
    List<Action> actions = decide(new Verdict.NoVerdict(), NOTHING, "/help");
    Action.AnswerCommands answer = (Action.AnswerCommands) actions.getFirst();
    assertThat(answer.reactions()).containsExactly(AnswerReaction.THUMBS_UP);
    String reply = answer.reply().orElseThrow();
    Posted replied =
        new Posted(Optional.empty(), List.of(new OwnComment(8, "reply", reply)), Set.of());
    Action.AnswerCommands again =
        (Action.AnswerCommands) decide(new Verdict.NoVerdict(), replied, "/help").getFirst();
    assertThat(again.reply()).isEmpty();
    Posted answered = new Posted(Optional.empty(), List.of(), Set.copyOf(answer.keys()));
    assertThat(decide(new Verdict.NoVerdict(), answered, "/help")).isEmpty();
  }

  @Test
  void aMergeIsReportedUnlessItWas() {
    Action report = Engine.reportMerge(ERROR, NOW, SETTING, NOTHING).orElseThrow();
    String body = ((Action.ReportMerge) report).body();
    assertThat(Engine.reportMerge(ERROR, NOW, SETTING, posted("", body))).isEmpty();
    Posted known = new Posted(Optional.empty(), List.of(), Set.of(Engine.MERGE_REPORTED));
    assertThat(Engine.reportMerge(ERROR, NOW, SETTING, known)).isEmpty();
  }

  @Test
  void aRunIsRenewedThirteenDaysAfterItBegan() {
    OwnCheckRun run = new OwnCheckRun(5, "governance", "", false, NOW);
    assertThat(CheckRunDecision.renewalOf(run)).isEqualTo(NOW.plus(Duration.ofDays(13)));
  }
}
