package dev.quorate.report;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.committee.Committee;
import dev.quorate.committee.Entry;
import dev.quorate.committee.RosterProblem;
import dev.quorate.committee.Seat;
import dev.quorate.committee.Sources;
import dev.quorate.committee.TableRef;
import dev.quorate.committee.TeamRef;
import dev.quorate.committee.Term;
import dev.quorate.history.Branch;
import dev.quorate.history.ChangedFile;
import dev.quorate.history.CheckState;
import dev.quorate.history.Committers;
import dev.quorate.history.Content;
import dev.quorate.history.Event;
import dev.quorate.history.Head;
import dev.quorate.history.HeadSha;
import dev.quorate.history.Reaction;
import dev.quorate.history.RemarkId;
import dev.quorate.history.ReviewState;
import dev.quorate.history.Subject;
import dev.quorate.history.Words;
import dev.quorate.merge.Judge;
import dev.quorate.merge.Verdict;
import dev.quorate.policy.Alternative;
import dev.quorate.policy.ApprovalRules;
import dev.quorate.policy.Board;
import dev.quorate.policy.Channel;
import dev.quorate.policy.ClaRules;
import dev.quorate.policy.ClockRules;
import dev.quorate.policy.ObjectionRight;
import dev.quorate.policy.PathPatterns;
import dev.quorate.policy.Policy;
import dev.quorate.policy.PolicyVersion;
import dev.quorate.policy.Surroundings;
import dev.quorate.policy.Timeline;
import dev.quorate.policy.Track;
import dev.quorate.policy.TrackName;
import dev.quorate.policy.VoteUnit;
import dev.quorate.proceedings.Proceedings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// A pull request by zoe, opened 21 Nov 2026 14:00 UTC under the charter, and what is said on it:
/// `story.at("1h").by("alice").comment("/approve")`.
final class Story {
  static final Instant OPENED = Instant.parse("2026-11-21T14:00:00Z");

  private final List<Event> events = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<RosterProblem> rosterProblems = new ArrayList<>();
  private Instant now = OPENED;
  private Account who = person("zoe");
  private int remarks;
  private int heads;
  private String committee = "FOCUS TSC";
  private String author = "zoe";
  private boolean draft;
  private boolean unwatched;
  private List<ChangedFile> files = List.of(ChangedFile.at("spec/columns.md"));
  private int fileCount = -1;
  private Committers committers = new Committers(Set.of(), false);
  private VoteUnit unit = VoteUnit.PERSON;
  private boolean excludeCommitters;
  private boolean restartOnPush;
  private Set<Channel> channels = Set.of(Channel.values());
  private ObjectionRight objections = ObjectionRight.COMMITTEE;
  private ClaRules cla =
      new ClaRules("EasyCLA", Optional.of("linux-foundation-easycla"), Duration.ofMinutes(10));
  private String board = "FinOps Foundation Governing Board";
  private Optional<List<String>> configProblems = Optional.empty();
  private List<Alternative> standard = List.of(way(2, 72));
  private final List<Track> more = new ArrayList<>();

  static Story of(String... members) {
    Story story = new Story();
    for (String member : members) {
      story.entries.add(entry(member, Optional.empty(), Term.OPEN));
    }
    return story;
  }

  /// Alice, bob, carol and dave; the CLA signed and the board told.
  static Story ordinary() {
    return of("alice", "bob", "carol", "dave").at("2m").cla(CheckState.SUCCEEDED).told();
  }

  private static Entry entry(String login, Optional<Seat> seat, Term term) {
    return new Entry(person(login).id(), new Login(login), seat, term);
  }

  static Account person(String login) {
    long id = 1000 + Integer.toUnsignedLong(login.toLowerCase(Locale.ROOT).hashCode());
    return new Account(new UserId(id), new Login(login), Account.Kind.PERSON);
  }

  static Alternative way(int approvals, int hours) {
    return new Alternative(approvals, Duration.ofHours(hours), Duration.ZERO, false);
  }

  // the committee and its rules

  Story seat(String member, String organisation) {
    entries.add(entry(member, Optional.of(new Seat(organisation)), Term.OPEN));
    unit = VoteUnit.SEAT;
    return this;
  }

  Story member(String member, Term term) {
    entries.add(entry(member, Optional.empty(), term));
    return this;
  }

  Story committee(String name) {
    committee = name;
    return this;
  }

  Story board(String name) {
    board = name;
    return this;
  }

  Story claCheck(String name, String app) {
    cla = new ClaRules(name, Optional.of(app), Duration.ofMinutes(10));
    return this;
  }

  Story standard(Alternative... ways) {
    standard = List.of(ways);
    return this;
  }

  Story track(Track track) {
    more.add(track);
    return this;
  }

  Story excludeCommitters() {
    excludeCommitters = true;
    return this;
  }

  Story restartOnPush() {
    restartOnPush = true;
    return this;
  }

  Story channels(Channel... heard) {
    channels = Set.of(heard);
    return this;
  }

  Story objectionsBy(ObjectionRight right) {
    objections = right;
    return this;
  }

  Story configProblems(String... problems) {
    configProblems = Optional.of(List.of(problems));
    return this;
  }

  Story rosterProblem(String problem) {
    rosterProblems.add(RosterProblem.lasting(problem));
    return this;
  }

  // the pull request

  Story author(String login) {
    author = login;
    return this;
  }

  Story files(String... paths) {
    files = List.of(paths).stream().map(ChangedFile::at).toList();
    return this;
  }

  Story fileCount(int count) {
    fileCount = count;
    return this;
  }

  Story commits(Set<String> logins, boolean unknown) {
    Set<UserId> ids =
        logins.stream()
            .map(login -> person(login).id())
            .collect(java.util.stream.Collectors.toSet());
    committers = new Committers(ids, unknown);
    return this;
  }

  Story draft() {
    draft = true;
    return this;
  }

  Story unwatched() {
    unwatched = true;
    return this;
  }

  // what happens

  /// From here on it is this long after the opening.
  Story at(String since) {
    now = instant(since);
    return this;
  }

  static Instant instant(String since) {
    return OPENED.plus(
        Duration.parse(
            since.contains("d")
                ? "P" + since.replace("d", "DT").toUpperCase(Locale.ROOT).replaceFirst("T$", "")
                : "PT" + since));
  }

  Story by(String login) {
    who = person(login);
    return this;
  }

  Story by(Account account) {
    who = account;
    return this;
  }

  Story comment(String text) {
    return comment(
        text, Optional.of("https://github.com/finops/focus/pull/7#issuecomment-" + ++remarks));
  }

  Story comment(String text, Optional<String> url) {
    events.add(new Event.Commented(now, id(), who, words(text), url));
    return this;
  }

  Story edit(String text) {
    events.add(new Event.Edited(now, id(), who, words(text), now));
    return this;
  }

  Story delete() {
    events.add(new Event.Deleted(now, id(), who));
    return this;
  }

  Story dismiss() {
    events.add(new Event.Dismissed(now, id(), who));
    return this;
  }

  Story review(ReviewState state, String text) {
    remarks++;
    events.add(
        new Event.Reviewed(
            now,
            id(),
            who,
            state,
            words(text),
            Optional.of(sha(heads)),
            Optional.of("https://github.com/finops/focus/pull/7#pullrequestreview-" + remarks)));
    return this;
  }

  Story react(Reaction reaction) {
    events.add(new Event.Reacted(now, Subject.DESCRIPTION, who, reaction));
    return this;
  }

  Story push() {
    heads++;
    events.add(new Event.Pushed(now, head()));
    return this;
  }

  Story retarget(String branch) {
    events.add(new Event.Retargeted(now, new Branch(branch), Optional.empty()));
    return this;
  }

  Story cla(CheckState state) {
    return report(cla.app().orElseThrow() + "[bot]", state);
  }

  Story report(String reporter, CheckState state) {
    events.add(new Event.CheckReported(now, sha(heads), cla.check(), new Login(reporter), state));
    return this;
  }

  /// The account is deleted.
  Story gone(String login) {
    events.add(new Event.AccountDeleted(now, person(login).id()));
    return this;
  }

  Story told() {
    return by("dave")
        .comment("/notified sent to the board's list today, with the text of the change");
  }

  private RemarkId id() {
    return new RemarkId("comment:" + remarks);
  }

  private static HeadSha sha(int number) {
    return new HeadSha("%040x".formatted(0xc0ffee00L + number));
  }

  private Head head() {
    int count = fileCount < 0 ? files.size() : fileCount;
    return new Head(sha(heads), new Content("content " + heads), files, count, committers);
  }

  private static Words words(String text) {
    List<String> lines = text.lines().toList();
    List<Words.Line> commands =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).startsWith("/"))
            .mapToObj(i -> new Words.Line(i, lines.get(i)))
            .toList();
    return new Words(text, commands, List.of());
  }

  // what the rules make of it

  Verdict judge(String since) {
    return Judge.judge(read(since), surroundings(), instant(since));
  }

  Proceedings read(String since) {
    int pushed = heads;
    heads = 0;
    Head first = head();
    heads = pushed;
    List<Event> history = new ArrayList<>(events);
    history.add(
        new Event.Opened(
            OPENED,
            person(author),
            new Branch("main"),
            draft,
            unwatched ? Optional.empty() : Optional.of(first)));
    return Proceedings.of(history, surroundings(), instant(since));
  }

  private Surroundings surroundings() {
    PolicyVersion version =
        configProblems
            .<PolicyVersion>map(PolicyVersion.Unreadable::new)
            .orElseGet(() -> new PolicyVersion.InForce(policy()));
    return new Surroundings(
        new Timeline<>(Map.of(OPENED, version)),
        new Timeline<>(Map.of(OPENED, new Committee(entries, rosterProblems))));
  }

  private Policy policy() {
    List<Track> tracks = new ArrayList<>();
    tracks.add(track("standard", standard, true, false, 2));
    tracks.add(track("governance", List.of(way(2, 14 * 24)), true, false, 2, "governance/**"));
    tracks.add(track("errata", List.of(way(0, 0)), false, true, 2, "meetings/**"));
    tracks.addAll(more);
    return new Policy(
        committee,
        new Sources(
            List.of(),
            List.of(new TeamRef("finops", "focus-tsc")),
            List.of(new TableRef(Optional.empty(), "TSC.md", Optional.empty())),
            Map.of()),
        unit,
        new ApprovalRules(channels, excludeCommitters, true),
        objections,
        new ClockRules(false, restartOnPush),
        Optional.of(cla),
        Optional.of(new Board(board, Optional.empty())),
        "governance",
        tracks);
  }

  static Track track(
      String name,
      List<Alternative> ways,
      boolean notice,
      boolean only,
      int declaredBy,
      String... paths) {
    return new Track(
        new TrackName(name), ways, notice, only, new PathPatterns(List.of(paths)), declaredBy);
  }
}
