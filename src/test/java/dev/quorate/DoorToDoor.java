package dev.quorate;

import dev.quorate.standin.App;
import dev.quorate.standin.Change;
import dev.quorate.standin.CheckRun;
import dev.quorate.standin.Comment;
import dev.quorate.standin.Installation;
import dev.quorate.standin.Organisation;
import dev.quorate.standin.Pull;
import dev.quorate.standin.Reactable;
import dev.quorate.standin.Reaction;
import dev.quorate.standin.ReactionContent;
import dev.quorate.standin.Repository;
import dev.quorate.standin.Request;
import dev.quorate.standin.StandIn;
import dev.quorate.standin.User;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Signed webhooks in, a real database, GitHub's HTTP out: what the stories of both test classes
/// share. One organisation with one governed repository; alice, bob and carol are the committee.
abstract class DoorToDoor {
  static final String CONFIG =
      """
      committee: {members: {users: [alice, bob, carol]}}
      cla: off
      board: off
      """;
  static final Duration SECOND = Duration.ofSeconds(1);

  /// The 72 hours of the standard track.
  static final Duration WAIT = Duration.ofDays(3);

  @TempDir Path folder;
  Instant now = Instant.parse("2026-01-06T12:00:00Z");
  final StandIn github = StandIn.start(() -> now);
  final App app = github.createApp("quorate");
  final Organisation finops = github.createOrganisation("finops");
  final Repository spec = github.createRepository(finops, "spec");
  final User alice = github.createUser("alice");
  final User bob = github.createUser("bob");
  final User carol = github.createUser("carol");
  final User dave = github.createUser("dave");
  final User zoe = github.createUser("zoe");
  final Installation installation = app.install(finops);
  LiveBot bot;

  @BeforeEach
  void start() {
    bot = newBot();
    configure(CONFIG);
  }

  LiveBot newBot() {
    return new LiveBot(github, app, folder.resolve("quorate.db"), () -> now);
  }

  @AfterEach
  void stop() {
    bot.close();
    github.close();
  }

  /// What happened reaches the bot, and it does what is due.
  void settle() {
    app.webhooks().deliverKept();
    bot.work();
  }

  void later(Duration time) {
    now = now.plus(time);
    bot.work();
  }

  void configure(String text) {
    spec.commitToDefaultBranch(dave, ".github/quorate.yml", text);
    settle();
  }

  Pull open() {
    Pull pull = spec.open(zoe, Change.adding("spec/a.md", "one"));
    settle();
    return pull;
  }

  void approvedByTwo(Pull pull) {
    later(SECOND);
    pull.approve(alice);
    pull.comment(bob, "/approve");
    settle();
  }

  /// The bot's newest check on the head, less the one that only advises.
  CheckRun check(Pull pull) {
    return pull.repository().checkRuns(app).stream()
        .filter(run -> run.headSha().equals(pull.headSha()))
        .filter(run -> !run.name().endsWith(" config"))
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  String outcome(Pull pull) {
    return check(pull).outcome();
  }

  List<Comment> posted(Pull pull) {
    return pull.comments(app.bot());
  }

  Comment status(Pull pull) {
    return posted(pull).getFirst();
  }

  List<String> requests() {
    return github.requests().stream().map(Request::name).toList();
  }

  static List<ReactionContent> reactions(Reactable subject) {
    return subject.reactions().stream().map(Reaction::content).toList();
  }
}
