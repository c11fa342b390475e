package dev.quorate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.cli.QuorateCommand;
import dev.quorate.mail.Fate;
import dev.quorate.mail.Line;
import dev.quorate.mail.Mailer;
import dev.quorate.mail.PostOffice;
import dev.quorate.standin.Change;
import dev.quorate.standin.Pull;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The bot's own notice to the board, from the webhook to a real mail server (R7.2).
class DoorToDoorNoticeTest extends DoorToDoor {
  private static final String MAILING =
      """
      committee: {name: FOCUS TSC, members: {users: [alice, bob, carol]}}
      cla: off
      board: {name: Governing Board, email: board@example.org}
      tracks: {governance: {paths: [governance/**]}}
      """;
  private static final String NOT_TOLD = "Governing Board not told yet";

  private final PostOffice post = postOffice();
  private Optional<Mailer> mailer = mailer();

  private static PostOffice postOffice() {
    try {
      return PostOffice.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Mailer> mailer() {
    return Optional.of(new Mailer(post.address(), () -> now));
  }

  @Override
  LiveBot newBot() {
    return new LiveBot(github, app, folder.resolve("quorate.db"), mailer, () -> now);
  }

  @AfterEach
  void closePost() throws IOException {
    post.close();
  }

  private void restart() {
    bot.close();
    bot = newBot();
  }

  private Pull openMailing() {
    configure(MAILING);
    return open(Change.adding("spec/a.md", "one"));
  }

  private Pull open(Change change) {
    Pull pull = spec.open(zoe, change);
    settle();
    return pull;
  }

  private String id(int number) {
    return PostOffice.header(post.messages().get(number - 1), "Message-ID").replaceAll("[<>]", "");
  }

  /// What is said of the notice.
  private String told(Pull pull) {
    return check(pull).summary();
  }

  @Test
  void theBoardIsToldOnceAndTheCheckShowsHow() throws Exception {
    Pull pull = openMailing();

    assertThat(post.messages()).hasSize(1);
    assertThat(post.last().getSubject()).isEqualTo("[finops/spec#1] " + pull.title());
    assertThat(PostOffice.text(post.last()))
        .contains("To the Governing Board", "the FOCUS TSC", "by zoe", "/finops/spec/pull/1")
        .contains("  spec/a.md", "Track: standard (2 approvals, open for 72 hours)")
        .contains("It cannot be merged before 9 Jan 2026 12:00 UTC.");
    assertThat(check(pull).title()).doesNotContain(NOT_TOLD);
    assertThat(told(pull))
        .contains("sent by this bot to `board@example.org`, 6 Jan 2026 12:00 UTC")
        .contains(id(1));

    later(Duration.ofHours(1));
    pull.push(zoe, Change.adding("spec/b.md", "two"));
    settle();
    restart();
    bot.reconcile();
    later(WAIT);
    assertThat(post.messages()).hasSize(1);
    assertThat(told(pull)).contains(id(1));
  }

  @Test
  void theLedgerHasTheMessage() {
    openMailing();
    String id = id(1);
    bot.close();

    assertThat(ask("audit", "finops/spec#1"))
        .contains("notice to the board handed to the mail server: number 1 to board@example.org")
        .contains("notice to the board sent: number 1 to board@example.org, track standard")
        .contains("Message-ID " + id);
    assertThat(ask("explain", "finops/spec#1")).contains(id);
    assertThat(ask("audit", "--verify")).contains("verified");
    bot = newBot();
  }

  private String ask(String... command) {
    StringWriter out = new StringWriter();
    Map<String, String> environment =
        Map.of("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("quorate.db"));
    QuorateCommand.run("dev", environment, new PrintWriter(out), new PrintWriter(out), command);
    return out.toString();
  }

  @Test
  void aDraftIsToldOfWhenItIsReady() {
    configure(MAILING);
    Pull draft = spec.propose(zoe).changing(Change.adding("spec/d.md", "one")).asDraft().open();
    settle();
    assertThat(post.messages()).isEmpty();
    assertThat(told(draft)).contains("this bot writes to `board@example.org` as soon as");

    later(SECOND);
    draft.ready(zoe);
    settle();
    assertThat(post.messages()).hasSize(1);
  }

  @Test
  void aStricterTrackIsToldOfAndALaxerOneIsNot() {
    Pull pull = openMailing();
    later(SECOND);
    pull.comment(alice, "/track governance");
    settle();
    assertThat(post.messages()).hasSize(2);
    assertThat(id(2)).isNotEqualTo(id(1));
    assertThat(PostOffice.text(post.last()))
        .contains("Stricter rules of the FOCUS TSC apply now")
        .contains("Track: governance (2 approvals, open for 14 days)");

    later(SECOND);
    pull.comment(alice, "/track auto");
    settle();
    later(SECOND);
    pull.comment(bob, "/track governance");
    settle();
    assertThat(post.messages()).hasSize(2);
    assertThat(check(pull).title()).doesNotContain(NOT_TOLD);
  }

  @Test
  void anEditOfTheRulesAloneIsNotToldOf() {
    openMailing();
    configure(MAILING.replace("{governance", "{standard: {wait: 96h}, governance"));
    later(Duration.ofSeconds(2));
    assertThat(post.messages()).hasSize(1);
  }

  @Test
  void aTrackOfAnotherNameIsNotToldOfAgain() {
    String docs = "{docs: {notice: required, paths: [spec/**]}, governance";
    configure(MAILING.replace("{governance", docs));
    Pull pull = open(Change.adding("spec/a.md", "one"));
    assertThat(post.messages()).hasSize(1);
    configure(MAILING.replace("{governance", docs.replace("docs", "texts")));
    later(Duration.ofSeconds(2));
    assertThat(post.messages()).hasSize(1);
    assertThat(pull.checkRun(app).orElseThrow().summary()).contains("`texts`");
  }

  @Test
  void aRefusedMessageIsTriedAgainLaterAndLater() {
    post.line().spoil("RCPT", new Fate.Answer("550 no such board"));
    Pull pull = openMailing();
    assertThat(check(pull).title()).contains(NOT_TOLD);
    assertThat(told(pull)).contains("the mail server refused the message (550)", "/notified");
    assertThat(tries()).isEqualTo(1);

    for (int minutes : List.of(1, 2, 4)) {
      later(Duration.ofMinutes(minutes).minus(SECOND));
      int before = tries();
      later(SECOND);
      assertThat(tries()).as("after %d minutes", minutes).isEqualTo(before + 1);
    }
    post.line().mend();
    later(Duration.ofMinutes(8));
    assertThat(post.messages()).hasSize(1);
    assertThat(id(1)).endsWith(".1@example.org");
    assertThat(told(pull)).contains(id(1));
  }

  private int tries() {
    return (int) post.line().commands().stream().filter(said -> said.startsWith("RCPT")).count();
  }

  @Test
  void greylistingIsWaitedFor() {
    post.line().spoil("RCPT", new Fate.Answer("451 come back later"));
    Pull pull = openMailing();
    assertThat(told(pull)).contains("(451)");
    post.line().mend();
    restart();
    bot.reconcile();
    later(Duration.ofSeconds(2));
    assertThat(post.messages()).as("its time has not come").isEmpty();

    later(Duration.ofMinutes(1));
    assertThat(post.messages()).hasSize(1);
    assertThat(check(pull).title()).doesNotContain(NOT_TOLD);
  }

  @Test
  void aServerThatCannotBeReachedKeepsNoVerdictBackAndIsTriedAgain() {
    post.line().spoil("EHLO", new Fate.Drop());
    Pull pull = openMailing();
    Pull other = open(Change.adding("spec/c.md", "one"));
    assertThat(outcome(pull)).isEqualTo("in_progress");
    assertThat(outcome(other)).isEqualTo("in_progress");
    assertThat(told(pull)).contains("the mail server cannot be reached safely");
    assertThat(post.line().commands()).as("tries").hasSize(1);

    post.line().mend();
    later(Duration.ofMinutes(1));
    assertThat(post.messages()).hasSize(2);
    assertThat(check(pull).title()).doesNotContain(NOT_TOLD);
  }

  @Test
  void aMessageOfWhichNobodyKnowsIsNeverSentAgain() {
    post.line().spoil(Line.DOT, new Fate.DropAnswer());
    Pull pull = openMailing();
    assertThat(post.messages()).hasSize(1);
    assertThat(check(pull).title()).contains(NOT_TOLD);
    assertThat(told(pull))
        .contains("perhaps sent by this bot, 6 Jan 2026 12:00 UTC")
        .contains(id(1), "this bot does not send it twice", "/notified EVIDENCE");

    post.line().mend();
    restart();
    bot.reconcile();
    later(Duration.ofDays(30));
    assertThat(post.messages()).hasSize(1);

    pull.comment(alice, "/notified it has come");
    settle();
    assertThat(check(pull).title()).doesNotContain(NOT_TOLD);
    later(SECOND);
    pull.comment(alice, "/track governance");
    settle();
    assertThat(post.messages()).as("another message, of a stricter track").hasSize(2);
  }

  @Test
  void withoutAMailServerAMemberHasToTellTheBoard() {
    mailer = Optional.empty();
    restart();
    Pull pull = openMailing();
    assertThat(told(pull)).contains("it has no mail server", "`SMTP_URL`", "/notified EVIDENCE");
    assertThat(bot.work()).isZero();

    mailer = mailer();
    restart();
    bot.reconcile();
    later(Duration.ofSeconds(2));
    assertThat(post.messages()).hasSize(1);
    assertThat(check(pull).title()).doesNotContain(NOT_TOLD);
  }

  @Test
  void aTitleStaysInTheSubject() throws Exception {
    configure(MAILING);
    Pull pull =
        spec.propose(zoe)
            .changing(Change.adding("spec/a.md", "one"))
            .titled("Hi\r\nBcc: eve@example.org\r\n\r\nYou won")
            .open();
    settle();

    assertThat(pull.title()).contains("\n");
    assertThat(post.messages()).hasSize(1);
    assertThat(post.last().getHeader("Bcc")).isNull();
    assertThat(post.last().getSubject())
        .isEqualTo("[finops/spec#1] Hi Bcc: eve@example.org You won");
    assertThat(post.line().commands()).filteredOn(said -> said.startsWith("RCPT")).hasSize(1);
  }

  @Test
  void theErrataTrackTellsNobody() {
    configure(MAILING.replace("{governance", "{errata: {paths: [meetings/**]}, governance"));
    open(Change.adding("meetings/1.md", "one"));
    assertThat(post.messages()).isEmpty();
  }
}
