package dev.quorate.worker;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.forge.CommentSeen;
import dev.quorate.forge.Diff;
import dev.quorate.forge.PullAddress;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.forge.PullState;
import dev.quorate.forge.ReportSeen;
import dev.quorate.forge.ReviewSeen;
import dev.quorate.forge.TimelineItem;
import dev.quorate.history.Branch;
import dev.quorate.history.ChangedFile;
import dev.quorate.history.CheckState;
import dev.quorate.history.Committers;
import dev.quorate.history.Content;
import dev.quorate.history.HeadSha;
import dev.quorate.history.Reaction;
import dev.quorate.history.ReviewState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// A pull request on the forge in memory, and what people do to it. Each act happens at the forge's
/// present second and answers with the pull request, or with the number of what it made.
public final class MemoryPull {
  private final MemoryForge forge;
  private final PullAddress address;
  private final UserId author;
  private final Instant createdAt;
  final MemoryRuns runs = new MemoryRuns();
  final List<MemoryRemark> remarks = new ArrayList<>();
  final List<MemoryReaction> reactions = new ArrayList<>();
  private final List<TimelineItem> timeline = new ArrayList<>();
  private final Map<HeadSha, SequencedMap<String, ReportSeen>> reports = new HashMap<>();
  private final Map<HeadSha, String> contents = new HashMap<>();
  private final Map<String, Optional<String>> texts = new LinkedHashMap<>();
  private List<ChangedFile> files = List.of(ChangedFile.at("spec/a.md"));
  private HeadSha head;
  private Branch base = new Branch("main");
  private PullState state = PullState.OPEN;
  private boolean draft;

  MemoryPull(MemoryForge forge, PullAddress address, Account author, String head) {
    this.forge = forge;
    this.address = address;
    this.author = author.id();
    this.createdAt = forge.second();
    this.head = sha(head);
    contents.put(this.head, head);
  }

  static HeadSha sha(String word) {
    return new HeadSha(
        "%040x"
            .formatted(
                new java.math.BigInteger(
                    1, word.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
  }

  // What people say.

  public long comment(String by, String text) {
    return say(by, false, Optional.empty(), text);
  }

  public long inline(String by, String text) {
    return say(by, true, Optional.empty(), text);
  }

  public long review(String by, ReviewState review, String text) {
    return say(by, false, Optional.of(review), text);
  }

  public long approve(String by) {
    return review(by, ReviewState.APPROVED, "");
  }

  private long say(String by, boolean inline, Optional<ReviewState> review, String text) {
    UserId id = forge.people().named(by).id();
    MemoryRemark remark =
        new MemoryRemark(
            forge.nextId(), id, inline, forge.second(), review, review.map(_ -> head), text);
    remarks.add(remark);
    return remark.id;
  }

  public MemoryPull edit(String by, long remark, String text) {
    remark(remark).edit(forge.second(), forge.people().named(by).id(), text);
    return this;
  }

  /// Deletes a comment, as the timeline tells it.
  public MemoryPull delete(String by, long comment) {
    MemoryRemark gone = remark(comment);
    deleteUntold(comment);
    if (!gone.inline) {
      timeline.add(
          new TimelineItem.CommentDeleted(
              forge.second(), forge.people().named(by), forge.people().today(gone.author)));
    }
    return this;
  }

  /// Deletes a comment in such a way that nothing says who did it.
  public MemoryPull deleteUntold(long comment) {
    remarks.remove(remark(comment));
    return this;
  }

  public MemoryPull dismiss(String by, long review) {
    remark(review).dismissed = true;
    timeline.add(
        new TimelineItem.ReviewDismissed(forge.second(), review, forge.people().named(by)));
    return this;
  }

  public MemoryPull react(String by, Reaction reaction) {
    add(reactions, by, reaction);
    return this;
  }

  public MemoryPull unreact(String by, Reaction reaction) {
    remove(reactions, by, reaction);
    return this;
  }

  public MemoryPull reactOn(long comment, String by, Reaction reaction) {
    add(remark(comment).reactions, by, reaction);
    return this;
  }

  private void add(List<MemoryReaction> on, String by, Reaction reaction) {
    UserId id = forge.people().named(by).id();
    if (on.stream().noneMatch(given -> given.by().equals(id) && given.reaction() == reaction)) {
      on.add(new MemoryReaction(forge.nextId(), id, reaction, forge.second()));
    }
  }

  private void remove(List<MemoryReaction> from, String by, Reaction reaction) {
    UserId id = forge.people().named(by).id();
    from.removeIf(given -> given.by().equals(id) && given.reaction() == reaction);
  }

  // What happens to the branch.

  /// A new head on top of the old one. The same word is the same head.
  public MemoryPull push(String word) {
    return push(word, word);
  }

  public MemoryPull push(String word, String content) {
    head = sha(word);
    contents.put(head, content);
    return this;
  }

  public MemoryPull forcePush(String word) {
    return forcePush(word, contents.getOrDefault(sha(word), word));
  }

  public MemoryPull forcePush(String word, String content) {
    Optional<HeadSha> before = Optional.of(head);
    push(word, content);
    timeline.add(new TimelineItem.ForcePushed(forge.second(), before, head));
    return this;
  }

  public MemoryPull files(String... paths) {
    files = List.of(paths).stream().map(ChangedFile::at).toList();
    return this;
  }

  /// The head has this file, with this text, and changes no other.
  public MemoryPull writes(String path, String text) {
    texts.clear();
    return alsoWrites(path, text);
  }

  public MemoryPull alsoWrites(String path, String text) {
    texts.put(path, Optional.of(text));
    return files(texts.keySet().toArray(String[]::new));
  }

  /// The head has no such file any more.
  public MemoryPull removes(String path) {
    texts.put(path, Optional.empty());
    return files(texts.keySet().toArray(String[]::new));
  }

  void applyTo(Map<String, String> there) {
    texts.forEach(
        (path, text) ->
            text.ifPresentOrElse(given -> there.put(path, given), () -> there.remove(path)));
  }

  public MemoryPull retarget(String branch) {
    timeline.add(new TimelineItem.BaseChanged(forge.second(), base, new Branch(branch)));
    base = new Branch(branch);
    return this;
  }

  // Its life.

  public MemoryPull draft() {
    draft = true;
    timeline.add(new TimelineItem.Drafted(forge.second()));
    return this;
  }

  public MemoryPull ready() {
    draft = false;
    timeline.add(new TimelineItem.Readied(forge.second()));
    return this;
  }

  public MemoryPull close() {
    state = PullState.CLOSED;
    timeline.add(new TimelineItem.Closed(forge.second()));
    return this;
  }

  public MemoryPull reopen() {
    state = PullState.OPEN;
    timeline.add(new TimelineItem.Reopened(forge.second()));
    return this;
  }

  public MemoryPull merge() {
    state = PullState.MERGED;
    timeline.add(new TimelineItem.Merged(forge.second()));
    timeline.add(new TimelineItem.Closed(forge.second()));
    return this;
  }

  // What machines report on the head.

  public MemoryPull status(String by, String context, CheckState report) {
    return report(by, context, false, report);
  }

  public MemoryPull checkRun(String app, String name, CheckState report) {
    return report(app, name, true, report);
  }

  private MemoryPull report(String by, String name, boolean run, CheckState report) {
    reports
        .computeIfAbsent(head, _ -> new LinkedHashMap<>())
        .putLast(
            by + " " + name + " " + run,
            new ReportSeen("report-" + forge.nextId(), name, run, by, report, forge.second()));
    return this;
  }

  // What the forge shows of it.

  MemoryRemark remark(long id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("no remark " + id));
  }

  Optional<MemoryRemark> find(long id) {
    return remarks.stream().filter(remark -> remark.id == id).findFirst();
  }

  /// The comments that the bot wrote, oldest first.
  public List<String> ownComments() {
    return remarks.stream()
        .filter(remark -> forge.people().today(remark.author).login().equals(forge.own()))
        .map(MemoryRemark::body)
        .toList();
  }

  public PullAddress address() {
    return address;
  }

  public HeadSha head() {
    return head;
  }

  Branch base() {
    return base;
  }

  PullState state() {
    return state;
  }

  String nodeId() {
    return "pull-" + address.number();
  }

  public Diff diff() {
    return new Diff(files, new Content("content " + contents.get(head)));
  }

  public PullSnapshot snapshot(Optional<String> statusComment) {
    List<CommentSeen> comments = new ArrayList<>();
    List<ReviewSeen> reviews = new ArrayList<>();
    for (MemoryRemark remark : remarks) {
      if (remark.review.isPresent()) {
        reviews.add(remark.reviewSeen(forge.people()));
      } else {
        comments.add(remark.comment(forge.people()));
      }
    }
    return new PullSnapshot(
        address.repository(),
        new Branch("main"),
        forge.defaultCommit(),
        address.number(),
        nodeId(),
        "A change",
        "https://forge.example/" + address.repository().fullName() + "/pull/" + address.number(),
        state,
        draft,
        forge.people().today(author),
        createdAt,
        base,
        head,
        files.size(),
        new Committers(Set.of(author), false),
        List.copyOf(comments),
        List.copyOf(reviews),
        MemoryReaction.seen(reactions, forge.people()),
        MemoryReaction.seen(onComment(statusComment), forge.people()),
        List.copyOf(timeline),
        shown(),
        runs.on(head));
  }

  /// All check runs, and the newest status of each context, by whomever.
  private List<ReportSeen> shown() {
    Map<String, ReportSeen> shown = new LinkedHashMap<>();
    for (ReportSeen report : reported()) {
      String context = report.name().toLowerCase(Locale.ROOT);
      shown.put(report.checkRun() ? report.id() : context, report);
    }
    return List.copyOf(shown.values());
  }

  Optional<ReportSeen> findStatus(String context, Login creator) {
    return reported().reversed().stream()
        .filter(report -> !report.checkRun() && report.name().equals(context))
        .filter(report -> new Login(report.reporter()).equals(creator))
        .findFirst();
  }

  private List<ReportSeen> reported() {
    return reports.containsKey(head) ? List.copyOf(reports.get(head).values()) : List.of();
  }

  List<MemoryReaction> onComment(Optional<String> nodeId) {
    return remarks.stream()
        .filter(remark -> nodeId.equals(Optional.of(remark.nodeId())))
        .map(remark -> remark.reactions)
        .findFirst()
        .orElse(List.of());
  }
}
