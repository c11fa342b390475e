package dev.quorate.policytest;

import dev.quorate.history.RemarkId;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.yaml.Place;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What cannot be told apart in one instant and so may not happen twice in it (R9.6), and what may
/// not come before what it names.
final class Impossible {
  private record Deed(Instant at, String what) {}

  private final Set<Deed> done = new HashSet<>();

  /// @throws InvalidStory if the same was done in the same instant before
  void refuseTwice(StoryEvent event, Place place) {
    for (String what : deeds(event)) {
      if (!done.add(new Deed(event.at(), what))) {
        throw new InvalidStory(
            place,
            "a second %s in one instant, and nobody can say which came first".formatted(what));
      }
    }
  }

  private static List<String> deeds(StoryEvent event) {
    return switch (event) {
      case StoryEvent.Push _ -> List.of("push");
      case StoryEvent.Retarget _ -> List.of("retarget");
      case StoryEvent.BaseFiles files when files.config() -> List.of("config");
      case StoryEvent.BaseFiles files when files.files().containsKey(PolicyFile.PATH) ->
          List.of("config", "change of the base files");
      case StoryEvent.BaseFiles _ -> List.of("change of the base files");
      case StoryEvent.Edit edit -> List.of("edit of " + edit.id().value());
      case StoryEvent.Rename rename ->
          rename.logins().keySet().stream().map(login -> "rename of " + login).toList();
      case StoryEvent.Comment _, StoryEvent.Delete _, StoryEvent.Review _ -> List.of();
      case StoryEvent.Dismiss _, StoryEvent.React _, StoryEvent.Life _ -> List.of();
      case StoryEvent.Report _, StoryEvent.Join _, StoryEvent.Leave _ -> List.of();
      case StoryEvent.Invite _, StoryEvent.WriteAccess _ -> List.of();
    };
  }

  /// @throws InvalidStory if an edit, deletion or dismissal is older than what it names
  static void refuseTooEarly(Iterable<StoryEvent> events, Place place) {
    Map<RemarkId, Instant> said = new HashMap<>();
    for (StoryEvent event : events) {
      switch (event) {
        case StoryEvent.Comment e -> said.put(e.id(), e.at());
        case StoryEvent.Review e -> said.put(e.id(), e.at());
        default -> {}
      }
    }
    for (StoryEvent event : events) {
      Optional<RemarkId> names =
          switch (event) {
            case StoryEvent.Edit e -> Optional.of(e.id());
            case StoryEvent.Delete e -> Optional.of(e.id());
            case StoryEvent.Dismiss e -> Optional.of(e.id());
            default -> Optional.empty();
          };
      if (names.filter(id -> event.at().isBefore(said.getOrDefault(id, Instant.MAX))).isPresent()) {
        throw new InvalidStory(
            place, "something is edited, deleted or dismissed before it is said");
      }
    }
  }
}
