package dev.quorate.webhook;

import com.fasterxml.jackson.core.filter.TokenFilter;
import org.jspecify.annotations.Nullable;

/// Passes over what no reader asks for and yet is most of a payload: links, and the descriptions of
/// pull requests and issues. It must be JSON all the same.
final class NeededFields extends TokenFilter {
  /// Of a whole payload.
  static final NeededFields PAYLOAD = new NeededFields();

  private static final NeededFields DESCRIBED = new NeededFields();
  private static final NeededFields PART = new NeededFields();

  private NeededFields() {}

  @Override
  public @Nullable TokenFilter includeProperty(String name) {
    if (name.endsWith("url") || (equals(DESCRIBED) && name.equals("body"))) {
      return null;
    }
    boolean described = name.equals("pull_request") || name.equals("issue");
    return equals(PAYLOAD) && described ? DESCRIBED : PART;
  }

  /// That an object is there says something, whatever is left of it.
  @Override
  public boolean includeEmptyObject(boolean contentsFiltered) {
    return true;
  }

  @Override
  public boolean includeEmptyArray(boolean contentsFiltered) {
    return true;
  }
}
