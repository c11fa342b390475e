package dev.quorate.bench;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.committee.Committee;
import dev.quorate.committee.Entry;
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
import dev.quorate.markdown.CommentReader;
import dev.quorate.policy.PolicyVersion;
import dev.quorate.policy.Surroundings;
import dev.quorate.policy.Timeline;
import dev.quorate.policyfile.ExtendedFiles;
import dev.quorate.policyfile.PolicyFile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// A pull request as busy ones are: of ten events four are comments, one of them a command, two are
/// reviews, two are reports, and one each is a push and a reaction or an edit.
record SampleHistory(List<Event> events, Surroundings surroundings, Instant until) {
  private static final Instant OPENED = Instant.parse("2026-01-05T12:00:00Z");
  private static final Duration BETWEEN = Duration.ofMinutes(7);
  private static final String CONFIG =
      """
      committee: {members: {users: [alice, bob, carol, dave, erin]}}
      cla: {check: EasyCLA}
      tracks:
        governance: {paths: ["TSC.md", "governance/**"]}
        errata: {paths: ["meetings/**"]}
      """;
  private static final List<String> MEMBERS = List.of("alice", "bob", "carol", "dave", "erin");
  private static final List<String> COMMANDS =
      List.of("/approve", "/object The column has no unit.", "/hold until Thursday", "/withdraw");
  private static final Account AUTHOR = person(100, "zoe");
  private static final ExtendedFiles NOTHING_EXTENDED =
      _ -> new ExtendedFiles.Fetched.Unreachable("it is not there");

  /// The same history for the same number of events.
  static SampleHistory of(int size) {
    List<Event> events = new ArrayList<>();
    events.add(new Event.Opened(OPENED, AUTHOR, new Branch("main"), false, Optional.of(head(0))));
    while (events.size() < size) {
      events.add(event(events.size(), OPENED.plus(BETWEEN.multipliedBy(events.size()))));
    }
    return new SampleHistory(List.copyOf(events), rules(), OPENED.plus(BETWEEN.multipliedBy(size)));
  }

  private static Event event(int number, Instant at) {
    Account member = member(number / 10);
    return switch (number % 10) {
      case 1 -> comment(number, at, member, COMMANDS.get(number / 10 % COMMANDS.size()));
      case 2, 5 ->
          new Event.Reviewed(
              at,
              new RemarkId("review/" + number),
              member(number),
              number % 20 == 2 ? ReviewState.APPROVED : ReviewState.COMMENTED,
              Words.NONE,
              Optional.of(sha(number / 10)),
              Optional.empty());
      case 3, 8 ->
          new Event.CheckReported(
              at, sha(number / 10), "EasyCLA", new Login("cla[bot]"), CheckState.SUCCEEDED);
      case 4 -> new Event.Pushed(at, head(number / 10 + 1));
      case 6 ->
          number % 20 == 6
              ? new Event.Reacted(at, Subject.DESCRIPTION, member, Reaction.THUMBS_UP)
              : new Event.Edited(
                  at,
                  new RemarkId("comment/" + (number - 5)),
                  member,
                  CommentReader.read("/approve\n\nand a word more"),
                  at);
      default -> comment(number, at, member(number), "I think that this needs a word more.");
    };
  }

  private static Event comment(int number, Instant at, Account by, String text) {
    return new Event.Commented(
        at,
        new RemarkId("comment/" + number),
        by,
        CommentReader.read(text),
        Optional.of("https://github.com/finops/spec/pull/1#issuecomment-" + number));
  }

  private static Account member(int number) {
    int index = number % MEMBERS.size();
    return person(index + 1L, MEMBERS.get(index));
  }

  private static Account person(long id, String login) {
    return new Account(new UserId(id), new Login(login), Account.Kind.PERSON);
  }

  private static HeadSha sha(int number) {
    return new HeadSha("%040x".formatted(number));
  }

  private static Head head(int number) {
    return new Head(
        sha(number),
        new Content("content" + number / 2),
        List.of(ChangedFile.at("spec/columns/a.md"), ChangedFile.at("spec/columns/b.md")),
        2,
        new Committers(Set.of(AUTHOR.id()), false));
  }

  private static Surroundings rules() {
    PolicyVersion policy = PolicyFile.read(CONFIG, NOTHING_EXTENDED).version();
    List<Entry> entries =
        IntStream.range(0, MEMBERS.size())
            .mapToObj(SampleHistory::member)
            .map(member -> new Entry(member.id(), member.login(), Optional.empty(), Term.OPEN))
            .toList();
    return new Surroundings(
        new Timeline<>(Map.of(OPENED, policy)),
        new Timeline<>(Map.of(OPENED, new Committee(entries, List.of()))));
  }
}
