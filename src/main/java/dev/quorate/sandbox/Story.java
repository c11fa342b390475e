package dev.quorate.sandbox;

import dev.quorate.policyfile.PolicyFile;
import dev.quorate.standin.Change;
import dev.quorate.standin.Pull;
import dev.quorate.standin.ReactionContent;
import dev.quorate.standin.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// What has happened when the page opens: three pull requests, and for each what to try. With the
/// charter's rules, ten days of it are played before; with a committee's own, they have just been
/// opened.
final class Story {
  static final Duration LEAD = Duration.ofDays(10);

  private static final String EVIDENCE = "/notified https://lists.example.org/board/2026/0042.html";
  private static final Map<Integer, String> CHARTER =
      Map.of(
          1,
          """
          Two members have approved this change of governance, which waits its 14 days.

          1. The board has not been told. As ada, comment `/notified https://lists.example.org/board/43`.
          2. Emil's term ends the day after tomorrow. Move the clock 3 days: his approval stops counting by itself, when it turns midnight in UTC.
          3. As chen, approve. Then move the clock to the instant that the check names, and see it turn green with nobody's help.
          """,
          2,
          """
          The 72 hours are over. Still it cannot merge: chen objects, and ada approved an older version.

          1. As ada, approve once more: her first approval was for what the branch said before the last push.
          2. As ben, comment `/withdraw`: chen's objection stands, since nobody lifts another's. As chen, do the same.
          3. The check is green. As fay, push a commit, and see which approvals end with it.
          """,
          3,
          """
          It changes nothing but the minutes of a meeting, which are errata: no approval, no waiting.

          1. Have EasyCLA report success: it can be merged at once.
          2. As fay, push a commit that changes `spec/columns.md`: now it is more than errata, and needs all that others need.
          3. As gus, comment `/approve`: the bot says why that does not count.
          """);

  private static final Map<Integer, String> OWN =
      Map.of(
          1,
          "A change of the config. It is judged as governance, and a second check says what it"
              + " would change. As a member, approve; then move the clock and see when it may"
              + " merge.",
          2,
          "An ordinary change. Have the CLA reported, approve as two members, object as a third,"
              + " and push as fay: which approvals still count?",
          3,
          "The minutes of a meeting. Whether they are errata here, your config says: which track"
              + " does the check name?");

  private final Stage stage;
  private final SandboxClock clock;
  private final Runnable bot;
  private final Instant now;

  /// @param bot does what there is to do
  Story(Stage stage, SandboxClock clock, Runnable bot, Instant now) {
    this.stage = stage;
    this.clock = clock;
    this.bot = bot;
    this.now = now;
  }

  /// What to try on a pull request, in Markdown; nothing for one that is not of the story.
  static String note(Script script, int number) {
    return (script.isCharter() ? CHARTER : OWN).getOrDefault(number, "");
  }

  /// Plays it, and leaves the clock at the present.
  void play(Script script) {
    if (script.isCharter()) {
      playCharter();
    } else {
      openOwn(script);
    }
    clock.forwardTo(now);
    bot.run();
  }

  private void openOwn(Script script) {
    User fay = stage.user("fay");
    open(
        fay,
        "Say in the config what it is for",
        Change.writing(PolicyFile.PATH, script.config().stripTrailing() + "\n# Our rules.\n"));
    open(fay, "Add the column BilledTax", Change.writing("spec/columns.md", "- `BilledTax`\n"));
    open(
        fay, "Minutes of the November meeting", Change.writing("meetings/2026-11.md", "Minutes\n"));
  }

  private Pull open(User by, String title, Change change) {
    Pull pull = stage.repository().propose(by).titled(title).changing(change).open();
    bot.run();
    return pull;
  }

  private void playCharter() {
    User ada = stage.user("ada");
    User ben = stage.user("ben");
    User chen = stage.user("chen");
    User fay = stage.user("fay");
    at(Duration.ofDays(10));
    Pull votes =
        stage
            .repository()
            .propose(ben)
            .titled("Governance: say how votes are counted")
            .saying("One member, one vote; the chair breaks no ties.")
            .changing(Change.writing("governance/votes.md", "# Votes\n\nOne member, one vote.\n"))
            .open();
    votes.status(stage.cla(), stage.claCheck(), "success");
    at(Duration.ofDays(9));
    votes.approve(stage.user("emil"));
    at(Duration.ofDays(8));
    votes.comment(ada, "Short and clear.\n\n/approve");
    at(Duration.ofDays(4));
    Pull column =
        stage
            .repository()
            .propose(fay)
            .titled("Add the column BilledTax")
            .saying("Taxes are billed, so they should have a column.")
            .changing(Change.writing("spec/columns.md", columns("")))
            .open();
    column.status(stage.cla(), stage.claCheck(), "success");
    at(Duration.ofHours(90));
    column.approve(ada);
    at(Duration.ofHours(80));
    column.comment(chen, "/object The new column has no unit.");
    at(Duration.ofHours(74));
    column.comment(stage.user("dora"), EVIDENCE);
    at(Duration.ofHours(50));
    column.comment(stage.user("gus"), "Looks good to me, and we need it soon.");
    column.react(stage.user("gus"), ReactionContent.THUMBS_UP);
    at(Duration.ofHours(26));
    column.push(fay, Change.writing("spec/columns.md", columns(", in the billing currency")));
    column.status(stage.cla(), stage.claCheck(), "success");
    at(Duration.ofHours(12));
    column.approve(ben);
    at(Duration.ofHours(1));
    stage
        .repository()
        .propose(fay)
        .titled("Minutes of the November meeting")
        .saying("As read out and agreed.")
        .changing(Change.writing("meetings/2026-11.md", "# Minutes\n\nAll were present.\n"))
        .open();
  }

  private static String columns(String unit) {
    return """
    # Columns

    - `BilledCost`: what is billed.
    - `BilledTax`: the tax in it%s.
    """
        .formatted(unit);
  }

  /// The bot sees all that was before it is so long ago.
  private void at(Duration beforeNow) {
    bot.run();
    clock.forwardTo(now.minus(beforeNow));
  }
}
