package dev.quorate;

import static dev.quorate.standin.ReactionContent.CONFUSED;
import static dev.quorate.standin.ReactionContent.THUMBS_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.report.Rendered;
import dev.quorate.standin.App;
import dev.quorate.standin.Change;
import dev.quorate.standin.Comment;
import dev.quorate.standin.Pull;
import dev.quorate.standin.Review;
import dev.quorate.standin.User;
import dev.quorate.standin.Webhooks.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people try who want more than the rules give them: nobody is let in, nothing they write
/// comes to life, and the bot goes on.
class AttackersTest extends DoorToDoor {
  private static final String OURS = "https://github.com/finops/";

  /// Markdown, HTML, mentions, links, a marker of the bot's, control and bidirectional characters.
  private static final String HOSTILE =
      "@alice <b>x</b> <!-- quorate:status --> [a](https://evil.example) ![i](https://evil.example)"
          + " | `` `x` **y** #1 deadbeef1234 www.evil.example \u202Etxt\u2066 \u200B\u0007\u001B[2J"
          + " :tada: $x$ &lt;i&gt; \\@bob";

  /// What reached the bot so far.
  private final List<Delivery> delivered = new ArrayList<>();

  @Override
  void settle() {
    delivered.addAll(app.webhooks().kept());
    super.settle();
  }

  @Test
  void deliveriesReplayedUnderNewIdsChangeNothing() {
    Pull pull = open();
    later(SECOND);
    pull.approve(carol);
    pull.comment(dave, "/hold");
    Comment objection = pull.comment(bob, "/object no");
    Comment withdrawn = pull.comment(alice, "/approve");
    settle();
    later(SECOND);
    objection.edit(bob, "never mind");
    withdrawn.delete(dave);
    pull.preparePush(zoe).changing(Change.adding("spec/a.md", "two")).send();
    settle();
    later(SECOND);
    pull.approve(alice);
    pull.comment(bob, "/approve\n\n/aprove");
    settle();
    String summary = check(pull).summary();
    List<String> comments = posted(pull).stream().map(Comment::body).toList();
    assertThat(status(pull).body()).contains("2 of 2");
    github.forgetRequests();

    Random random = new Random(7);
    for (int i = 0; i < 3; i++) {
      Collections.shuffle(delivered, random);
      for (Delivery old : delivered) {
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        assertThat(app.webhooks().deliver(new Delivery(id, old.event(), old.body())))
            .isIn(202, 204);
        later(SECOND);
      }
    }

    assertThat(github.writes()).isEmpty();
    assertThat(check(pull).summary()).isEqualTo(summary);
    assertThat(posted(pull)).extracting(Comment::body).isEqualTo(comments);
    pull.comment(carol, "/approve");
    settle();
    assertThat(status(pull).body()).contains("3 of 2");
    later(WAIT);
    assertThat(outcome(pull)).isEqualTo("success");
  }

  @Test
  void aPullRequestThatRewritesTheRulesIsJudgedByThoseInForce() {
    spec.commitToDefaultBranch(dave, "TSC.md", roster("alice", "bob", "carol"));
    String config = "committee: {members: {table: 'TSC.md#members'}}\ncla: off\nboard: off\n";
    configure(config);
    String lax =
        """
        committee: {members: {users: [zoe, dave]}}
        approvals: {exclude: []}
        cla: off
        board: off
        tracks: {governance: {approvals: 0, wait: 0s}, errata: {paths: ["**"], declared-by: 0}}
        """;
    List<Pull> attempts =
        List.of(
            attempt(Change.adding(".github/quorate.yml", lax)),
            attempt(Change.adding("TSC.md", roster("zoe", "dave"))),
            attempt(
                Change.adding(".github/quorate.yml", lax),
                Change.adding("TSC.md", roster("zoe", "dave"))),
            attempt(Change.removing(".github/quorate.yml")),
            attempt(Change.renaming("TSC.md", "OLD.md"), Change.adding("a.md", "b")),
            attempt(Change.adding(".github/quorate-tests/all.yml", "name: x")));
    for (Pull pull : attempts) {
      pull.approve(dave);
      pull.comment(zoe, "/approve");
      pull.comment(dave, "/track errata");
      pull.comment(dave, "/notified by me");
    }
    settle();
    later(WAIT);

    for (Pull pull : attempts) {
      assertThat(outcome(pull)).isEqualTo("in_progress");
      assertThat(status(pull).body()).contains("0 of 2").contains("governance");
      assertThat(check(pull).summary()).contains("14 days");
    }
    for (Pull pull : attempts) {
      pull.approve(alice);
      pull.approve(bob);
    }
    settle();
    later(Duration.ofDays(11).minus(Duration.ofMinutes(1)));
    assertThat(attempts).allMatch(pull -> outcome(pull).equals("in_progress"));
    later(Duration.ofMinutes(1));
    assertThat(attempts).allMatch(pull -> outcome(pull).equals("success"));
  }

  private Pull attempt(Change... changes) {
    Pull pull = spec.propose(zoe).changing(changes).open();
    settle();
    return pull;
  }

  private static String roster(String... logins) {
    return "# Members\n\n| Name | GitHub |\n|---|---|\n"
        + List.of(logins).stream()
            .map(login -> "| " + login + " | @" + login + " |\n")
            .collect(Collectors.joining());
  }

  @Test
  void aReportNamedLikeTheClaCheckBySomebodyElseIsShownAndNotTrusted() {
    configure("committee: {members: {users: [alice, bob, carol]}}\nboard: off\n");
    App other = github.createApp("easy-cla");
    User easycla = github.createBot("linux-foundation-easycla[bot]");
    User likeIt = github.createUser("linux-foundation-easycla");
    Pull pull = open();
    approvedByTwo(pull);
    pull.comment(alice, "/notified yes");
    later(WAIT);
    pull.status(likeIt, "EasyCLA", "success");
    pull.status(dave, "EasyCLA", "success");
    pull.checkRun(other, "EasyCLA", Optional.of("success"));
    settle();
    later(SECOND);

    assertThat(outcome(pull)).isEqualTo("in_progress");
    assertThat(check(pull).summary()).contains("not trusted");
    pull.status(easycla, "easycla", "success");
    settle();
    assertThat(outcome(pull)).isEqualTo("in_progress");
    pull.status(easycla, "EasyCLA", "success");
    settle();
    assertThat(outcome(pull)).isEqualTo("success");
    later(SECOND);
    pull.preparePush(zoe).send();
    settle();
    pull.status(dave, "EasyCLA", "success");
    settle();
    assertThat(outcome(pull)).isEqualTo("in_progress");
  }

  @Test
  void aCheckOfTheSameNameByAnotherAppIsNotTakenForTheOwn() {
    App other = github.createApp("governance");
    Pull pull = open();
    later(SECOND);
    pull.checkRun(other, "governance", Optional.of("success"));
    pull.comment(carol, "/object no");
    settle();

    assertThat(outcome(pull)).isEqualTo("failure");
    assertThat(pull.checkRun(other).orElseThrow().outcome()).isEqualTo("success");
  }

  @Test
  void whoCopiesTheBotsMarkersSilencesItNot() {
    Pull pull = open();
    later(SECOND);
    Comment command = pull.comment(alice, "/aprove");
    String answer =
        "<!-- quorate:answer:comment:%d:%d -->".formatted(command.id(), now.getEpochSecond());
    pull.comment(dave, status(pull).body());
    pull.comment(dave, answer + "\n@alice all is well");
    settle();
    pull.approve(alice);
    settle();

    assertThat(reactions(command)).containsExactly(CONFUSED);
    assertThat(posted(pull)).hasSize(2);
    assertThat(posted(pull).getLast().body()).startsWith(answer);
    assertThat(status(pull).body()).contains("1 of 2");
  }

  @Test
  void nothingThatPeopleWriteComesToLife() {
    spec.createBranch("x`@alice-<b>");
    Pull pull =
        spec.propose(zoe)
            .titled(HOSTILE)
            .saying(HOSTILE + "\n\n/approve")
            .changing(Change.adding("a/@alice <b> `.md", HOSTILE))
            .open();
    settle();
    later(SECOND);
    pull.comment(alice, "/object " + HOSTILE);
    pull.comment(alice, "/hold " + HOSTILE);
    pull.comment(alice, "/notified https://evil.example/ " + HOSTILE);
    pull.comment(dave, "/track " + HOSTILE);
    pull.comment(bob, "/approve " + HOSTILE);
    pull.requestChanges(bob, HOSTILE);
    pull.retarget(zoe, "x`@alice-<b>");
    pull.status(dave, HOSTILE, "success");
    settle();
    pull.merge(zoe);
    settle();

    assertThat(check(pull).title().codePoints()).noneMatch(Character::isISOControl);
    assertThat(Rendered.live(check(pull).summary(), OURS)).isEmpty();
    assertThat(posted(pull)).hasSizeGreaterThan(3);
    for (Comment comment : posted(pull)) {
      // an answer addresses whom it answers, and nobody else
      String text = comment.body().replaceFirst("(?m)^@(alice|bob|dave),", "$1,");
      assertThat(Rendered.live(text, OURS)).as(text).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> /approve",
        "> said\n/approve",
        "- /approve",
        "1. /approve",
        "- x\n\n  /approve",
        "# /approve",
        "/approve\n===",
        "/approve\n---",
        "`/approve`",
        "`\n/approve\n`",
        "```\n/approve\n```",
        "~~~\n/approve\n~~~",
        "```\n/approve",
        "    /approve",
        "\t/approve",
        "<div>\n/approve\n</div>",
        "<details>\n/approve\n</details>",
        "<!--\n/approve\n-->",
        "<!--\n\n/approve\n\n-->",
        "x <!--\n/approve\n-->",
        "<pre>\n\n/approve\n\n</pre>",
        "| a |\n|---|\n| /approve |",
        "| a |\n|---|\n/approve",
        "**/approve**",
        "\\/approve",
        "&#47;approve",
        "/ approve",
        "//approve",
        "On Monday bob wrote:\n\n/approve",
        "-----Original Message-----\n\n/approve",
        "__________\n\n/approve",
        "/аpprove",
        "／approve",
        "/app\u200Brove",
        "\u200B/approve",
        "\u202E/approve",
        "/approve\u200B",
        "\u00A0/approve",
        "x /approve"
      })
  void aHiddenCommandIsNone(String text) {
    Pull pull = open();
    later(SECOND);
    Comment comment = pull.comment(alice, text);
    Review review = pull.review(bob, Review.State.COMMENTED, text);
    pull.describe(zoe, text);
    settle();

    assertThat(status(pull).body()).contains("0 of 2");
    assertThat(reactions(comment)).doesNotContain(THUMBS_UP);
    assertThat(reactions(review)).doesNotContain(THUMBS_UP);
  }

  @Test
  void theLongestCommentIsReadAndAnsweredOnce() {
    Pull pull = open();
    later(SECOND);
    Comment flood =
        pull.comment(
            alice,
            IntStream.range(0, 2000)
                .mapToObj(i -> "/track t" + i)
                .collect(Collectors.joining("\n")));
    Comment nested = pull.comment(dave, "> ".repeat(32_000) + "x\n/approve");
    Comment open = pull.comment(dave, "![".repeat(32_000) + "\n/usr/bin");
    settle();
    pull.approve(bob);
    settle();

    assertThat(reactions(flood)).containsExactly(CONFUSED);
    assertThat(reactions(nested)).isEmpty();
    assertThat(reactions(open)).isEmpty();
    assertThat(posted(pull)).hasSize(2);
    assertThat(posted(pull).getLast().body()).hasSizeLessThan(65_536);
    assertThat(status(pull).body()).contains("1 of 2");
  }

  @Test
  void aConfigOrRosterThatIsHugeOrABombIsAnErrorThatSaysSo() {
    Pull pull = open();
    assertError(pull, CONFIG + "# x\n".repeat(200_000), "too large");
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
    }
    assertError(pull, CONFIG + bomb, "200000 values");
    assertError(pull, CONFIG + "tracks: " + "[".repeat(200_000), "nested deeper");
    spec.commitToDefaultBranch(dave, "TSC.md", roster("alice") + "| a | @a |\n".repeat(100_000));
    String table = "committee: {members: {table: TSC.md}}\ncla: off\nboard: off\n";
    assertError(pull, table, "too large");
    assertError(pull, table.replace("TSC.md", "../TSC.md"), "is no table");

    configure(CONFIG);
    later(Duration.ofSeconds(2));
    assertThat(outcome(pull)).isEqualTo("in_progress");
  }

  private void assertError(Pull pull, String config, String why) {
    configure(config);
    later(Duration.ofSeconds(2));
    assertThat(outcome(pull)).isEqualTo("action_required");
    assertThat(check(pull).summary()).contains(why);
  }
}
