package dev.quorate.policyfile;

import dev.quorate.policy.Track;
import dev.quorate.policy.TrackName;
import dev.quorate.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The config's `tracks`: the three of the charter, changed or not, and those added (R5.1).
final class TracksSection {
  private TracksSection() {}

  static List<Track> read(Optional<Value> value) {
    Map<TrackName, Value> given = new LinkedHashMap<>();
    value.flatMap(Value::findNames).ifPresent(section -> collect(section, given));
    Map<TrackName, Track> tracks = new LinkedHashMap<>();
    TrackDefaults.BUILT_IN.forEach(
        (name, defaults) ->
            tracks.put(
                name, TrackSection.read(name, Optional.ofNullable(given.get(name)), defaults)));
    given.forEach(
        (name, track) ->
            tracks.computeIfAbsent(
                name, added -> TrackSection.read(added, Optional.of(track), TrackDefaults.ADDED)));
    return List.copyOf(tracks.values());
  }

  private static void collect(Section section, Map<TrackName, Value> given) {
    Map<TrackName, Node.Scalar> keys = new LinkedHashMap<>();
    for (Node.Field field : section.mapping().fields()) {
      if (!isName(field.key().text())) {
        section.reportAt(
            field.key(),
            "a track's name is one word that /track can be followed by: not auto, and without"
                + " space, or a full stop or exclamation mark at its end");
        continue;
      }
      TrackName name = new TrackName(field.key().text());
      Optional<Node.Scalar> first = Optional.ofNullable(keys.putIfAbsent(name, field.key()));
      if (first.isPresent()) {
        section.reportAt(
            field.key(),
            "this track differs from %s in %s by case alone; rename or remove one of them"
                .formatted(Value.quoted(first.get().text()), first.get().place()));
      }
      given.putIfAbsent(name, section.valueOf(field));
    }
  }

  private static boolean isName(String text) {
    return !text.isBlank()
        && text.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))
        && !text.endsWith(".")
        && !text.endsWith("!")
        && !text.equalsIgnoreCase("auto");
  }
}
