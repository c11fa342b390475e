package dev.quorate.yaml;

import java.util.Comparator;

/// Where something stands in a file, for people: line and column are counted from 1.
public record Place(String file, int line, int column) {

  /// The order in which a reader meets places of one file.
  public static final Comparator<Place> IN_FILE =
      Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

  /// `FILE:LINE`, as compilers write it.
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
