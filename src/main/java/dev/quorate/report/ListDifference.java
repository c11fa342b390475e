package dev.quorate.report;

import java.util.ArrayList;
import java.util.List;

/// What one list has and another has not; an item that stands there twice is two items.
///
/// @param sameButOrder whether both have the same items, and in another order
record ListDifference<T>(List<T> removed, List<T> added, boolean sameButOrder) {

  static <T> ListDifference<T> of(List<T> before, List<T> after) {
    List<T> removed = without(before, after);
    List<T> added = without(after, before);
    return new ListDifference<>(
        removed, added, removed.isEmpty() && added.isEmpty() && !before.equals(after));
  }

  private static <T> List<T> without(List<T> items, List<T> others) {
    List<T> left = new ArrayList<>(items);
    others.forEach(left::remove);
    return left;
  }
}
