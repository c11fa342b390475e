package dev.quorate.report;

import dev.quorate.policy.Policy;

/// What the committee is called: `the FOCUS TSC`.
final class Committees {
  private Committees() {}

  static String name(Policy policy) {
    String name = Markdown.prose(policy.committee());
    return name.regionMatches(true, 0, "the ", 0, 4) ? name : "the " + name;
  }
}
