package dev.quorate.sandbox;

import dev.quorate.markdown.CommentHtml;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.standin.Change;
import dev.quorate.standin.CheckRun;
import dev.quorate.standin.Pull;
import dev.quorate.standin.Status;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// The pages, made of what is at the stand-in at one moment.
final class Views {
  private final Stage stage;
  private final Script script;
  private final Acts acts;
  private final InstantSource clock;
  private final CommentHtml html;

  Views(Stage stage, Script script, Acts acts, InstantSource clock) {
    this.stage = stage;
    this.script = script;
    this.acts = acts;
    this.clock = clock;
    this.html = new CommentHtml(new Addresses(stage.repository()));
  }

  BoardPage board(Player actor) {
    return stage
        .github()
        .read(
            () -> {
              Frame frame = frame("Rehearsal", "/", "", actor);
              List<String> notes = frame.pulls().stream().map(pull -> note(pull.number())).toList();
              return new BoardPage(frame, script.isCharter(), script.policy().committee(), notes);
            });
  }

  PullPage pull(int number, Player actor) {
    return stage.github().read(() -> page(find(number), actor));
  }

  FilesPage files(Player actor) {
    return stage
        .github()
        .read(
            () -> {
              Map<String, String> all = new TreeMap<>(stage.repository().head().files());
              Map<String, String> files = new LinkedHashMap<>();
              files.put(PolicyFile.PATH, all.getOrDefault(PolicyFile.PATH, ""));
              files.putAll(all);
              return new FilesPage(
                  frame("Rules and roster", "/files", "", actor),
                  files,
                  stage.repository().isWritableBy(actor.user()));
            });
  }

  NewPage proposal(Player actor) {
    return stage
        .github()
        .read(() -> new NewPage(frame("A new pull request", "/new", "", actor), paths()));
  }

  /// The pull request of that number.
  Pull find(int number) {
    return stage.repository().pull(number).orElseThrow(Refused::notFound);
  }

  /// The next instant that the check of a pull request names.
  Optional<Instant> next(Pull pull) {
    return acts.check(pull)
        .flatMap(
            run ->
                Times.next(run.title(), clock.instant())
                    .or(() -> Times.next(run.summary(), clock.instant())));
  }

  private PullPage page(Pull pull, Player actor) {
    String next = next(pull).map(Times::of).orElse("");
    PullItem item = item(pull);
    return new PullPage(
        frame(pull.title() + " #" + pull.number(), item.path(), next, actor),
        item,
        pull.base(),
        pull.base().equals(Stage.OTHER_BRANCH)
            ? stage.repository().defaultBranch()
            : Stage.OTHER_BRANCH,
        Conversation.shortSha(pull.head()),
        pull.changes().stream().map(Change::path).sorted().toList(),
        note(pull.number()),
        new Conversation(pull, actor.user(), html).entries(),
        checks(pull),
        stage.check(),
        stage.claCheck(),
        new Rights(pull, actor.user()),
        acts.isMergeable(pull));
  }

  private String note(int number) {
    return html.of(Story.note(script, number));
  }

  private Frame frame(String title, String path, String next, Player actor) {
    return new Frame(
        title,
        path,
        Times.of(clock.instant()),
        next,
        actor,
        stage.players(),
        stage.repository().pulls().reversed().stream().map(this::item).toList());
  }

  private PullItem item(Pull pull) {
    String state =
        pull.state() == Pull.State.OPEN && pull.isDraft()
            ? "draft"
            : pull.state().name().toLowerCase(Locale.ROOT);
    CheckView check =
        acts.check(pull).map(this::check).orElseGet(() -> CheckView.missing(stage.check()));
    return new PullItem(pull.number(), pull.title(), pull.author().login(), state, check);
  }

  /// The required one first, also where it is missing; of several of a name the newest.
  private List<CheckView> checks(Pull pull) {
    Map<String, CheckView> checks = new LinkedHashMap<>();
    checks.put(stage.check(), CheckView.missing(stage.check()));
    pull.checkRuns().forEach(run -> checks.put(run.name(), check(run)));
    for (Status status : stage.repository().statuses(pull.headSha())) {
      checks.put(
          status.context(),
          new CheckView(
              status.context(),
              status.state(),
              "reported by " + status.creator().login(),
              "",
              List.of()));
    }
    return new ArrayList<>(checks.values());
  }

  private CheckView check(CheckRun run) {
    return new CheckView(
        run.name(), run.outcome(), run.title(), html.of(run.summary()), run.annotations());
  }

  private List<String> paths() {
    return List.copyOf(new TreeSet<>(stage.repository().head().files().keySet()));
  }
}
