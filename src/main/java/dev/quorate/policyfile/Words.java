package dev.quorate.policyfile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The few words a key allows, in the order in which problems name them.
final class Words {
  private Words() {}

  @SafeVarargs
  static <T> Map<String, T> of(Map.Entry<String, T>... words) {
    Map<String, T> ordered = new LinkedHashMap<>();
    for (Map.Entry<String, T> word : words) {
      ordered.put(word.getKey(), word.getValue());
    }
    return Collections.unmodifiableMap(ordered);
  }
}
