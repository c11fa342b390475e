package dev.quorate.github;

import static dev.quorate.github.FakeGitHub.INSTALLATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quorate.forge.ForgeException;
import dev.quorate.forge.ReactionPoll;
import dev.quorate.forge.ReactionPoll.Question;
import dev.quorate.forge.ReactionSeen;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The look at the reactions on many pull requests at once.
class ReactionSweepTest {
  private static FakeGitHub github;

  @BeforeAll
  static void open() {
    github = new FakeGitHub();
  }

  @AfterAll
  static void close() {
    github.close();
  }

  @BeforeEach
  void reset() {
    github.reset();
  }

  private static List<ReactionPoll> ask(Question... questions) {
    return github.forge.listReactions(INSTALLATION, List.of(questions));
  }

  private static Question question(String pull) {
    return new Question(pull, Optional.empty());
  }

  private static String answer(String pulls, String comments) {
    return "{\"data\":{\"pulls\":[%s],\"comments\":[%s]}}".formatted(pulls, comments);
  }

  private static String subject(String id, boolean more, String reactions) {
    return "{\"id\":\"%s\",\"reactions\":%s}".formatted(id, page(more, reactions));
  }

  private static String page(boolean more, String reactions) {
    return "{\"pageInfo\":{\"hasNextPage\":%s,\"endCursor\":\"c1\"},\"nodes\":[%s]}"
        .formatted(more, reactions);
  }

  private static String reaction(long id) {
    return """
    {"databaseId":%d,"content":"THUMBS_UP","createdAt":"2026-01-05T18:00:00Z",
     "user":{"__typename":"User","login":"alice","databaseId":1}}\
    """
        .formatted(id);
  }

  private static List<Long> ids(List<ReactionSeen> reactions) {
    return reactions.stream().map(ReactionSeen::id).toList();
  }

  @Test
  void seesPullRequestsAndTheirStatusComments() {
    github.answer(
        "ReactionSweep",
        answer(
            subject("PR_1", false, reaction(11)) + "," + subject("PR_2", false, ""),
            subject("IC_2", false, reaction(22))));
    List<ReactionPoll> polls = ask(question("PR_1"), new Question("PR_2", Optional.of("IC_2")));
    assertThat(polls).extracting(ReactionPoll::nodeId).containsExactly("PR_1", "PR_2");
    assertThat(ids(polls.getFirst().onDescription())).containsExactly(11L);
    assertThat(polls.getFirst().onStatusComment()).isEmpty();
    assertThat(ids(polls.getLast().onStatusComment())).containsExactly(22L);
    assertThat(github.body().get("variables").toString())
        .contains("\"pulls\":[\"PR_1\",\"PR_2\"]", "\"comments\":[\"IC_2\"]");
    assertThat(github.asked()).hasSize(1);
  }

  @Test
  void asksForAHundredAtOnce() {
    github.answer("ReactionSweep", answer("", ""));
    ask(IntStream.range(0, 201).mapToObj(i -> question("PR_" + i)).toArray(Question[]::new));
    assertThat(github.asked()).hasSize(3);
    assertThat(github.body().at("/variables/pulls")).hasSize(1);
  }

  @Test
  void asksNothingAboutNothing() {
    assertThat(ask()).isEmpty();
    assertThat(github.asked()).isEmpty();
  }

  @Test
  void readsOnWhereThereAreManyReactions() {
    github.answer("ReactionSweep", answer(subject("PR_1", true, reaction(11)), ""));
    github.answer(
        "SweepMoreReactions",
        "c1",
        "{\"data\":{\"of\":{\"more\":" + page(false, reaction(12)) + "}}}");
    assertThat(ids(ask(question("PR_1")).getFirst().onDescription())).containsExactly(11L, 12L);
  }

  @Test
  void whatIsGoneSpoilsNothing() {
    github.answer(
        "ReactionSweep",
        """
        {"data":{"pulls":[null,%s],"comments":[null]},
         "errors":[{"type":"NOT_FOUND","path":["pulls",0],"message":"no"},
                   {"type":"NOT_FOUND","path":["comments",0],"message":"no"}]}\
        """
            .formatted(subject("PR_2", false, reaction(21))));
    List<ReactionPoll> polls = ask(question("PR_1"), new Question("PR_2", Optional.of("IC_2")));
    assertThat(polls).extracting(ReactionPoll::nodeId).containsExactly("PR_2");
    assertThat(polls.getFirst().onStatusComment()).isEmpty();
  }

  @Test
  void anyOtherErrorMakesItUnusable() {
    github.answer(
        "ReactionSweep",
        """
        {"data":{"pulls":[null],"comments":[]},
         "errors":[{"type":"FORBIDDEN","path":["pulls",0],"message":"no"}]}\
        """);
    assertThatThrownBy(() -> ask(question("PR_1"))).isInstanceOf(ForgeException.class);
  }
}
