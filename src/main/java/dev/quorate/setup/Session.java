package dev.quorate.setup;

import dev.quorate.github.NewApp;
import java.time.Instant;
import java.util.Optional;

/// One browser's way through set-up.
final class Session {
  private final String id;
  private final String formToken;
  private final Instant end;
  private Optional<String> state = Optional.empty();
  private Optional<NewApp> unsaved = Optional.empty();

  /// @param id stands in the browser's cookie
  /// @param formToken stands in each form
  /// @param end it is over then
  Session(String id, String formToken, Instant end) {
    this.id = id;
    this.formToken = formToken;
    this.end = end;
  }

  String id() {
    return id;
  }

  String formToken() {
    return formToken;
  }

  Instant end() {
    return end;
  }

  /// Begins one attempt to create an App; the state comes back from GitHub. An attempt before this
  /// one is over.
  String begin() {
    String begun = OneTimeLink.random();
    state = Optional.of(begun);
    return begun;
  }

  /// Whether the state is that of the attempt that is under way.
  boolean isUnderWay(String offered) {
    return state.filter(each -> OneTimeLink.same(offered, each)).isPresent();
  }

  /// The attempt is over: its code is used up.
  void end(Optional<NewApp> created) {
    state = Optional.empty();
    unsaved = created;
  }

  /// What GitHub created and the disk does not hold yet.
  Optional<NewApp> unsaved() {
    return unsaved;
  }
}
