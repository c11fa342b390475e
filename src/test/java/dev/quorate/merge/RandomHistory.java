package dev.quorate.merge;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.committee.Committee;
import dev.quorate.committee.TableRef;
import dev.quorate.committee.TeamRef;
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
import dev.quorate.markdown.CommentReader;
import dev.quorate.policy.PolicyVersion;
import dev.quorate.policy.Surroundings;
import dev.quorate.policy.Timeline;
import dev.quorate.policyfile.ExtendedFiles;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.proceedings.Proceedings;
import dev.quorate.roster.Fetched;
import dev.quorate.roster.LoginBook;
import dev.quorate.roster.RosterFacts;
import dev.quorate.roster.RosterReader;
import dev.quorate.roster.RosterVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// A history of things that happen to a pull request at random, many of them in one instant, with
/// configs that change meanwhile. The same seed gives the same history.
record RandomHistory(List<Event> events, Surroundings surroundings) {
  static final Instant OPENED = Instant.parse("2026-01-05T12:00:00Z");

  private static final List<String> CONFIGS =
      List.of(
          "{committee: {members: {users: [alice, bob, carol, dave]}}, cla: off, board: off}",
          """
          committee:
            one-vote-per: seat
            members:
              users:
                - {login: alice, seat: Acme}
                - {login: bob, seat: acme, ends: 2026-01-07}
                - {login: carol, begins: 2026-01-07}
                - dave
                - {login: zoe, seat: Bolts}
          objections: {by: write}
          clock: {restart-on: push}
          cla: {check: DCO}
          tracks: {errata: {paths: [b]}}
          """,
          """
          committee: {members: {users: [alice, bob, {login: carol, ends: 2026-01-06}]}}
          approvals: {by: [review, comment], exclude: [author, committers]}
          objections: {by: anyone}
          cla: off
          tracks:
            standard: {any: [{approvals: 2, wait: 24h}, {approvals: 1, wait: 3d}]}
            quick: {approvals: 1, wait: 12h, notice: off, declared-by: 1}
          """,
          """
          committee: {members: {users: [alice, bob, zoe]}}
          approvals: {stale: never}
          clock: {drafts: count}
          cla: off
          board: off
          tracks:
            standard:
              any: [{approvals: 2, wait: 0s, wait-after-approval: 12h, count-author: true}]
          """,
          "{committee: {members: {users: [alice]}}, unknown: key}",
          "{committee: {members: {team: org/missing, users: [alice]}}}");

  private static final List<String> LINES =
      List.of(
          "/approve",
          "/approve",
          "/approve cancel",
          "/unapprove",
          "/object no",
          "/object",
          "/withdraw",
          "/hold on",
          "/unhold",
          "/track errata",
          "/track quick",
          "/track governance",
          "/track auto",
          "/notified https://example.org",
          "/recheck",
          "/aprove",
          "words");

  /// What is said where nobody quarrels, so that some histories come to pass.
  private static final List<String> CALM_LINES =
      List.of(
          "/approve", "/approve", "/track quick", "/withdraw", "/unhold", "/notified x", "words");

  private static final List<Account> PEOPLE =
      List.of(
          person(1, "alice"),
          person(2, "bob"),
          person(3, "carol"),
          person(4, "dave"),
          person(5, "eve"),
          person(6, "zoe"),
          new Account(new UserId(7), new Login("ci[bot]"), Account.Kind.BOT),
          Account.GHOST);

  private static final Account AUTHOR = PEOPLE.get(5);

  static Account person(long id, String login) {
    return new Account(new UserId(id), new Login(login), Account.Kind.PERSON);
  }

  static RandomHistory of(long seed, int size) {
    return new Generator(new Random(seed)).generate(size);
  }

  Verdict judgeAt(Instant at) {
    return Judge.judge(Proceedings.of(events, surroundings, at), surroundings, at);
  }

  RandomHistory with(Event... more) {
    List<Event> all = new ArrayList<>(events);
    all.addAll(List.of(more));
    return new RandomHistory(all, surroundings);
  }

  /// What was known at an instant.
  RandomHistory until(Instant at) {
    return new RandomHistory(
        events.stream().filter(event -> !event.at().isAfter(at)).toList(), surroundings.upTo(at));
  }

  static Event comment(Instant at, Account by, String text) {
    return new Event.Commented(
        at, new RemarkId("added"), by, CommentReader.read(text), Optional.empty());
  }

  static Event review(Instant at, Account by, ReviewState state) {
    return new Event.Reviewed(
        at, new RemarkId("added"), by, state, Words.NONE, Optional.empty(), Optional.empty());
  }

  static Account anybody(Random random) {
    return PEOPLE.get(random.nextInt(PEOPLE.size()));
  }

  static Instant anyInstant(Random random) {
    return OPENED.plus(Duration.ofHours(6L * random.nextInt(14)));
  }

  private static final class Generator {
    private final Random random;
    private final List<Event> events = new ArrayList<>();
    private final List<Event> remarks = new ArrayList<>();
    private final Set<String> once = new HashSet<>();

    private final boolean calm;

    Generator(Random random) {
      this.random = random;
      this.calm = random.nextInt(3) > 0;
    }

    RandomHistory generate(int size) {
      events.add(
          new Event.Opened(
              OPENED, AUTHOR, new Branch("main"), random.nextInt(8) == 0, Optional.of(head(0))));
      for (int i = 0; i < size; i++) {
        add(anyInstant(random), i);
      }
      return new RandomHistory(List.copyOf(events), surroundings());
    }

    private Surroundings surroundings() {
      Map<Instant, PolicyVersion> policies = new HashMap<>();
      Map<Instant, Committee> committees = new HashMap<>();
      Map<Instant, String> texts = new TreeMap<>();
      texts.put(OPENED, config(4));
      for (int i = random.nextInt(3); i > 0; i--) {
        texts.put(anyInstant(random), config(calm ? 4 : CONFIGS.size()));
      }
      LoginBook book = LoginBook.EMPTY;
      for (Map.Entry<Instant, String> text : texts.entrySet()) {
        PolicyVersion version = PolicyFile.read(text.getValue(), NOTHING_EXTENDED).version();
        policies.put(text.getKey(), version);
        if (version.inForce().isPresent()) {
          RosterVersion roster = RosterReader.read(version.inForce().get().sources(), FACTS, book);
          book = roster.book();
          committees.put(text.getKey(), roster.committee());
        }
      }
      return new Surroundings(new Timeline<>(policies), new Timeline<>(committees));
    }

    private String config(int bound) {
      return CONFIGS.get(random.nextInt(bound));
    }

    private Head head(int number) {
      int content = random.nextInt(3);
      return new Head(
          new HeadSha("sha" + number),
          new Content("content" + content),
          List.of(ChangedFile.at(random.nextBoolean() ? "a" : "b")),
          1,
          new Committers(
              new HashSet<>(List.of(AUTHOR.id(), anybody(random).id())), random.nextInt(8) == 0));
    }

    private void add(Instant at, int number) {
      Account by = anybody(random);
      RemarkId id = new RemarkId("remark" + number);
      switch (random.nextInt(22)) {
        case 0, 1, 2, 3, 4, 5 ->
            say(new Event.Commented(at, id, by, words(), Optional.of("url" + number)));
        case 6, 7, 8 ->
            say(new Event.Reviewed(at, id, by, reviewState(), words(), noCommit(), noUrl()));
        case 9, 10 ->
            events.add(new Event.Reacted(at, pick(Subject.values()), by, pick(Reaction.values())));
        case 11 ->
            events.add(
                new Event.Unreacted(at, pick(Subject.values()), by, pick(Reaction.values())));
        case 12, 13, 14, 15 -> change(at, by);
        case 16 -> addOnce(at, "push", new Event.Pushed(at, head(number + 1)));
        case 17 ->
            addOnce(
                at,
                "retarget",
                new Event.Retargeted(
                    at, new Branch(random.nextBoolean() ? "main" : "next"), Optional.empty()));
        case 18 -> live(at);
        case 19 ->
            events.add(
                new Event.CheckReported(
                    at, new HeadSha("sha0"), "DCO", by.login(), pick(CheckState.values())));
        case 20 ->
            events.add(
                random.nextBoolean()
                    ? new Event.WriteGranted(at, by.id())
                    : new Event.WriteRevoked(at, by.id()));
        default ->
            addOnce(
                at,
                "rename" + by.id(),
                by.isBot() || by.isDeleted() || random.nextInt(3) > 0
                    ? new Event.WriteGranted(at, by.id())
                    : rename(at, by));
      }
    }

    private Event rename(Instant at, Account by) {
      return random.nextInt(4) == 0
          ? new Event.AccountDeleted(at, by.id())
          : new Event.Renamed(at, by.id(), new Login("m" + random.nextInt(9) + by.login()));
    }

    private void live(Instant at) {
      events.add(
          switch (random.nextInt(calm ? 5 : 9)) {
            case 0, 1 -> new Event.Drafted(at);
            case 2, 3, 4 -> new Event.Readied(at);
            case 5 -> new Event.Closed(at);
            default -> new Event.Reopened(at);
          });
    }

    /// An edit, deletion or dismissal of something said before, by its maker or by another.
    private void change(Instant at, Account other) {
      if (remarks.isEmpty()) {
        return;
      }
      Event remark = remarks.get(random.nextInt(remarks.size()));
      Instant when = at.isBefore(remark.at()) ? remark.at() : at;
      switch (remark) {
        case Event.Commented e -> {
          Account by = random.nextBoolean() ? e.by() : other;
          if (random.nextBoolean()) {
            edit(when, e.id(), by);
          } else {
            addOnce(OPENED, "end" + e.id(), new Event.Deleted(when, e.id(), by));
          }
        }
        case Event.Reviewed e -> {
          Account by = random.nextBoolean() ? e.by() : other;
          if (random.nextBoolean()) {
            edit(when, e.id(), by);
          } else {
            addOnce(OPENED, "end" + e.id(), new Event.Dismissed(when, e.id(), by));
          }
        }
        default -> {}
      }
    }

    private void edit(Instant at, RemarkId id, Account by) {
      addOnce(at, "edit" + id, new Event.Edited(at, id, by, words(), at));
    }

    private void addOnce(Instant at, String what, Event event) {
      if (once.add(at + what)) {
        events.add(event);
      }
    }

    private void say(Event remark) {
      remarks.add(remark);
      events.add(remark);
    }

    private ReviewState reviewState() {
      return calm ? ReviewState.APPROVED : pick(ReviewState.values());
    }

    private Words words() {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(3); i >= 0; i--) {
        List<String> lines = calm ? CALM_LINES : LINES;
        text.append(lines.get(random.nextInt(lines.size()))).append('\n');
      }
      return CommentReader.read(text.toString());
    }

    private <T> T pick(T[] values) {
      return values[random.nextInt(values.length)];
    }
  }

  private static Optional<HeadSha> noCommit() {
    return Optional.empty();
  }

  private static Optional<String> noUrl() {
    return Optional.empty();
  }

  private static final ExtendedFiles NOTHING_EXTENDED =
      repository -> new ExtendedFiles.Fetched.Unreachable("it is not there");

  private static final RosterFacts FACTS =
      new RosterFacts() {
        @Override
        public Fetched<String> file(TableRef table) {
          return new Fetched.Failed<>("there is none");
        }

        @Override
        public Fetched<List<Account>> team(TeamRef team) {
          return new Fetched.Failed<>("there is none");
        }

        @Override
        public Fetched<Account> account(Login login) {
          return PEOPLE.stream()
              .filter(person -> person.login().equals(login))
              .findFirst()
              .<Fetched<Account>>map(Fetched.Found::new)
              .orElseGet(() -> new Fetched.Failed<>("there is none"));
        }
      };
}
