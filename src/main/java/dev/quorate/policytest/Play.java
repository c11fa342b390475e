package dev.quorate.policytest;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.history.Event;
import dev.quorate.history.NoticeMessage;
import dev.quorate.history.Reaction;
import dev.quorate.history.Subject;
import dev.quorate.history.Words;
import dev.quorate.markdown.CommentReader;
import dev.quorate.merge.Judge;
import dev.quorate.merge.Verdict;
import dev.quorate.policy.Board;
import dev.quorate.policy.Surroundings;
import dev.quorate.policytest.StoryEvent.Surrounding;
import dev.quorate.proceedings.Openness;
import dev.quorate.proceedings.Proceedings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Plays a story: turns what was written into the history, the rules and the committee that the
/// core judges, and compares what it says with what the story expects.
final class Play {
  private final Story story;
  private final Accounts accounts = new Accounts();
  private final Stage stage;
  private final HeadsOfStory heads;
  private final List<Event> history = new ArrayList<>();
  private boolean boardTold;

  private Play(Story story) {
    this.story = story;
    this.stage = new Stage(story, accounts);
    this.heads = new HeadsOfStory(story.pull(), accounts);
  }

  /// Plays the story to its end.
  ///
  /// @return each difference between what it expects and what comes of it
  static List<String> perform(Story story) {
    return new Play(story).perform();
  }

  private List<String> perform() {
    open();
    TreeSet<Instant> instants = new TreeSet<>();
    instants.add(story.pull().opened());
    story.events().forEach(event -> instants.add(event.at()));
    story.expectations().forEach(expectation -> instants.add(expectation.at()));
    List<String> differences = new ArrayList<>();
    for (Instant at : instants) {
      List<StoryEvent> events =
          story.events().stream().filter(event -> event.at().equals(at)).toList();
      change(at, events);
      events.stream().filter(event -> !(event instanceof Surrounding)).forEach(this::happen);
      tellBoard(at);
      differences.addAll(compare(at));
    }
    return differences;
  }

  private void open() {
    Story.Pull pull = story.pull();
    stage.readVersions(pull.opened());
    history.add(
        new Event.Opened(
            pull.opened(),
            accounts.of(pull.author()),
            pull.base(),
            pull.draft(),
            Optional.of(heads.first())));
    for (Login login : story.writeAccess()) {
      history.add(new Event.WriteGranted(pull.opened(), accounts.of(login).id()));
    }
  }

  /// Accounts change first, then what is read of them (R9.6).
  private void change(Instant at, List<StoryEvent> events) {
    List<Surrounding> changes =
        events.stream()
            .filter(Surrounding.class::isInstance)
            .map(Surrounding.class::cast)
            .sorted(Comparator.comparingInt(Play::rank))
            .toList();
    rename(at, changes);
    for (Surrounding change : changes) {
      stage.change(change);
      if (change instanceof StoryEvent.WriteAccess access) {
        Account account = accounts.of(access.login());
        history.add(
            access.granted()
                ? new Event.WriteGranted(at, account.id())
                : new Event.WriteRevoked(at, account.id()));
      }
    }
    if (!changes.isEmpty()) {
      stage.readVersions(at);
    }
  }

  /// Taking away comes after giving, in whatever order they are listed (R9.6).
  private static int rank(Surrounding change) {
    return switch (change) {
      case StoryEvent.Leave _ -> 1;
      case StoryEvent.WriteAccess access -> access.granted() ? 0 : 1;
      case StoryEvent.BaseFiles _, StoryEvent.Join _, StoryEvent.Invite _, StoryEvent.Rename _ -> 0;
    };
  }

  /// All renames of an instant are one: each old login is that of before.
  private void rename(Instant at, List<Surrounding> changes) {
    Map<Login, Login> renames = new LinkedHashMap<>();
    for (Surrounding change : changes) {
      if (change instanceof StoryEvent.Rename rename) {
        renames.putAll(rename.logins());
      }
    }
    accounts
        .rename(renames)
        .forEach(
            (account, login) ->
                history.add(
                    login.equals(Account.GHOST.login())
                        ? new Event.AccountDeleted(at, account)
                        : new Event.Renamed(at, account, login)));
  }

  private void happen(StoryEvent event) {
    Instant at = event.at();
    switch (event) {
      case StoryEvent.Comment e ->
          history.add(
              new Event.Commented(
                  at, e.id(), accounts.of(e.by()), words(e.text()), Optional.empty()));
      case StoryEvent.Edit e ->
          history.add(new Event.Edited(at, e.id(), accounts.of(e.by()), words(e.text()), at));
      case StoryEvent.Delete e -> history.add(new Event.Deleted(at, e.id(), accounts.of(e.by())));
      case StoryEvent.Review e ->
          history.add(
              new Event.Reviewed(
                  at,
                  e.id(),
                  accounts.of(e.by()),
                  e.state(),
                  words(e.body()),
                  Optional.empty(),
                  Optional.empty()));
      case StoryEvent.Dismiss e ->
          history.add(new Event.Dismissed(at, e.id(), accounts.of(e.by())));
      case StoryEvent.React e -> history.add(reaction(e));
      case StoryEvent.Push e -> history.add(new Event.Pushed(at, heads.push(e)));
      case StoryEvent.Retarget e ->
          history.add(new Event.Retargeted(at, e.base(), Optional.empty()));
      case StoryEvent.Life e -> history.add(live(e));
      case StoryEvent.Report e ->
          history.add(
              new Event.CheckReported(at, heads.reportedOn(at), e.name(), e.reporter(), e.state()));
      case Surrounding _ -> throw new IllegalArgumentException("not on the pull request");
    }
  }

  private static Words words(String text) {
    return CommentReader.read(text);
  }

  private Event reaction(StoryEvent.React event) {
    Account by = accounts.of(event.by());
    Subject on = event.on().equals("description") ? Subject.DESCRIPTION : Subject.STATUS_COMMENT;
    Reaction reaction = event.reaction().equals("+1") ? Reaction.THUMBS_UP : Reaction.THUMBS_DOWN;
    return event.removed()
        ? new Event.Unreacted(event.at(), on, by, reaction)
        : new Event.Reacted(event.at(), on, by, reaction);
  }

  private static Event live(StoryEvent.Life event) {
    Instant at = event.at();
    return switch (event.deed()) {
      case "draft" -> new Event.Drafted(at);
      case "ready" -> new Event.Readied(at);
      case "reopen" -> new Event.Reopened(at);
      case "close" -> new Event.Closed(at);
      default -> new Event.Merged(at);
    };
  }

  /// In a policy test the bot's own notice is sent at once when it can be (R7.2).
  private void tellBoard(Instant at) {
    Surroundings surroundings = stage.surroundings();
    Optional<String> address =
        surroundings.policyAt(at).flatMap(policy -> policy.board().flatMap(Board::email));
    if (!boardTold
        && address.isPresent()
        && isReady(Proceedings.of(history, surroundings, at).openness())) {
      boardTold = true;
      history.add(new Event.NoticeSent(at, new NoticeMessage(1, "", address.get(), "")));
    }
  }

  private static boolean isReady(Openness openness) {
    return openness.isOpen() && !openness.isDraft();
  }

  private List<String> compare(Instant at) {
    List<Expectation> expected =
        story.expectations().stream().filter(expectation -> expectation.at().equals(at)).toList();
    if (expected.isEmpty()) {
      return List.of();
    }
    Surroundings surroundings = stage.surroundings();
    Proceedings proceedings = Proceedings.of(history, surroundings, at);
    Verdict verdict = Judge.judge(proceedings, surroundings, at);
    Comparison comparison = new Comparison(verdict, accounts, story.pull().opened());
    return expected.stream()
        .flatMap(expectation -> comparison.differences(expectation).stream())
        .toList();
  }
}
