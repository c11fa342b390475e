package dev.quorate.proceedings;

import dev.quorate.history.Branch;
import dev.quorate.history.Content;
import dev.quorate.history.Head;
import dev.quorate.history.HeadSha;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The heads and bases that the pull request has had, by the bot's own record (R2.5).
public final class Heads {
  private record State(Instant since, Branch base, Optional<Head> head) {}

  private final List<State> states = new ArrayList<>();
  private final Map<HeadSha, Content> contents = new HashMap<>();
  private final List<Instant> contentChanges = new ArrayList<>();

  void opened(Instant at, Branch base, Optional<Head> head) {
    enter(new State(at, base, head));
  }

  void pushed(Instant at, Head head) {
    boolean sameContent =
        head().map(Head::content).filter(content -> content.equals(head.content())).isPresent();
    if (!sameContent) {
      contentChanges.add(at);
    }
    enter(new State(at, base(), Optional.of(head)));
  }

  void lostSight(Instant at) {
    enter(new State(at, base(), Optional.empty()));
  }

  void retargeted(Instant at, Branch base, Optional<Head> head) {
    enter(new State(at, base, head.or(this::head)));
  }

  private void enter(State state) {
    states.add(state);
    state.head().ifPresent(head -> contents.put(head.sha(), head.content()));
  }

  /// The branch it wants to change now.
  public Branch base() {
    return states.getLast().base();
  }

  /// The head now; empty while the bot does not know it.
  public Optional<Head> head() {
    return states.getLast().head();
  }

  /// When the bot first saw the head that stands now.
  public Instant headSince() {
    Optional<HeadSha> sha = head().map(Head::sha);
    Instant since = states.getLast().since();
    for (State state : states.reversed()) {
      if (!state.head().map(Head::sha).equals(sha)) {
        break;
      }
      since = state.since();
    }
    return since;
  }

  /// Since when the bot has known what stands there: since the opening, or since its first look
  /// (R2.8).
  public Instant watchedSince() {
    return states.stream()
        .filter(state -> state.head().isPresent())
        .map(State::since)
        .findFirst()
        .orElse(Instant.MAX);
  }

  /// When the content last changed by a push, if it ever did (R4.2).
  public Optional<Instant> lastContentChange() {
    return contentChanges.isEmpty() ? Optional.empty() : Optional.of(contentChanges.getLast());
  }

  /// What was there for somebody who spoke at `instant`: a push of the same instant came later
  /// (R9.6).
  Binding bindingAt(Instant instant) {
    return bindingAt(instant, Optional.empty());
  }

  /// The same for a review, which GitHub says is of `commit`.
  Binding bindingAt(Instant instant, Optional<HeadSha> commit) {
    int last = states.size() - 1;
    while (last > 0 && !states.get(last).since().isBefore(instant)) {
      last--;
    }
    State then = states.get(last);
    return new Binding(then.base(), then.head().map(Head::content), commit);
  }

  /// Whether what was approved or declared is what is there now (R2.5).
  public boolean isCurrent(Binding binding) {
    Optional<Content> given = binding.content().or(() -> binding.commit().map(contents::get));
    return binding.base().equals(base())
        && given.isPresent()
        && given.equals(head().map(Head::content));
  }
}
