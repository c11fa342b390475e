package dev.quorate.policyfile;

import dev.quorate.yaml.Place;
import dev.quorate.yaml.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects what is wrong with a config, each problem once.
final class Problems {
  /// More than anybody reads, and few enough to be kept and shown.
  private static final int MOST = 1000;

  private final Set<Problem> found = new LinkedHashSet<>();

  void add(Place place, String key, String text) {
    found.add(new Problem(place, key, text));
  }

  void addAll(Collection<Problem> more) {
    found.addAll(more);
  }

  /// In the order of the files, and in each by line and column; beyond the first thousand they are
  /// only counted.
  List<Problem> sorted(List<String> files) {
    List<Problem> sorted = sort(files);
    if (sorted.size() <= MOST) {
      return sorted;
    }
    List<Problem> first = new ArrayList<>(sorted.subList(0, MOST));
    Place place = sorted.get(MOST).place();
    first.add(
        new Problem(
            place, "", "from here on there are %d more problems".formatted(sorted.size() - MOST)));
    return List.copyOf(first);
  }

  private List<Problem> sort(List<String> files) {
    return found.stream()
        .sorted(
            Comparator.<Problem>comparingInt(problem -> files.indexOf(problem.place().file()))
                .thenComparing(Problem::place, Place.IN_FILE))
        .toList();
  }
}
