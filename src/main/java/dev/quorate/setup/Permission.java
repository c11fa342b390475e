package dev.quorate.setup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What Quorate is allowed on GitHub, and why it asks: for the people who have to grant it. The
/// same texts stand in `docs/permissions.md`; how much is asked for is said by `app-manifest.yml`.
public enum Permission {
  METADATA(
      "Metadata",
      "Every App has it. It also tells which rules a branch has and what a user may do."),
  CONTENTS(
      "Contents",
      "Reads .github/quorate.yml and the roster, and hears when they change. Quorate cannot push"
          + " and cannot merge."),
  PULL_REQUESTS(
      "Pull requests",
      "Reads pull requests, their commits, files and reviews; writes answers to the commands in"
          + " reviews."),
  ISSUES(
      "Issues",
      "GitHub counts a comment on a pull request as one on an issue. Reads commands and 👍 there;"
          + " writes the status comment and the answers."),
  CHECKS(
      "Checks",
      "Writes the one check that says whether the rules allow the merge, and reads the checks of"
          + " others, such as a CLA's."),
  STATUSES(
      "Commit statuses",
      "Reads the statuses of others, such as a CLA's. Writes none: GitHub lets you pin a required"
          + " check to an App in a ruleset only if the App holds this."),
  MERGE_QUEUES("Merge queues", "Hears when a merge queue asks for the check."),
  MEMBERS(
      "Members", "Reads who is in the teams that your rules name, and hears when that changes.");

  private static final Map<String, Permission> BY_KEY =
      Arrays.stream(values())
          .collect(
              Collectors.toMap(each -> each.name().toLowerCase(Locale.ROOT), Function.identity()));

  private final String title;
  private final String reason;

  Permission(String title, String reason) {
    this.title = title;
    this.reason = reason;
  }

  /// @param key as in the manifest, such as `pull_requests`
  /// @throws IllegalArgumentException for one that nobody has explained yet
  static Permission of(String key) {
    Permission found = BY_KEY.get(key);
    if (found == null) {
      throw new IllegalArgumentException("nobody has explained the permission " + key);
    }
    return found;
  }

  /// As GitHub's pages call it.
  public String title() {
    return title;
  }

  /// Why Quorate asks for it.
  public String reason() {
    return reason;
  }
}
