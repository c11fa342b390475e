package dev.quorate.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The versions of something, each in force from an instant on until the next (R12.2).
public final class Timeline<T> {
  private final NavigableMap<Instant, T> versions;

  public Timeline(Map<Instant, T> versions) {
    this.versions = new TreeMap<>(versions);
  }

  /// The version in force at `instant`; empty before the first.
  public Optional<T> at(Instant instant) {
    return Optional.ofNullable(versions.floorEntry(instant)).map(Map.Entry::getValue);
  }

  /// The same with another version from `from` on, whatever was to come.
  public Timeline<T> followedBy(Instant from, T version) {
    Map<Instant, T> all = new TreeMap<>(versions.headMap(from, false));
    all.put(from, version);
    return new Timeline<>(all);
  }

  /// The versions that were there at `instant`, without later ones.
  public Timeline<T> upTo(Instant instant) {
    return versions.higherKey(instant) == null
        ? this
        : new Timeline<>(versions.headMap(instant, true));
  }

  /// The versions in force at any instant from `from` to `to`, both included.
  public List<Span<T>> spans(Instant from, Instant to) {
    List<Span<T>> spans = new ArrayList<>();
    Instant first = Optional.ofNullable(versions.floorKey(from)).orElse(from);
    for (Map.Entry<Instant, T> version : versions.subMap(first, true, to, true).entrySet()) {
      Instant next = Optional.ofNullable(versions.higherKey(version.getKey())).orElse(Instant.MAX);
      Instant begin = version.getKey().isBefore(from) ? from : version.getKey();
      spans.add(new Span<>(begin, next, version.getValue()));
    }
    return spans;
  }

  /// One version and when it is in force: from `from` until just before `until`.
  public record Span<T>(Instant from, Instant until, T version) {}
}
