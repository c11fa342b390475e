package dev.quorate.policyfile;

import dev.quorate.committee.TeamRef;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A GitHub team in the config, `ORG/TEAM`.
final class TeamText {
  static final String EXAMPLE = "finops/focus-tsc";

  private static final Pattern TEAM =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]*)/([A-Za-z0-9._-]+)");

  private TeamText() {}

  static Optional<TeamRef> read(Value value) {
    return value
        .findText(EXAMPLE)
        .flatMap(
            text -> {
              Matcher team = TEAM.matcher(text);
              return team.matches()
                  ? Optional.of(new TeamRef(team.group(1), team.group(2)))
                  : value.refuse(
                      Value.quoted(text)
                          + " is no team; write ORG/TEAM without @, such as "
                          + EXAMPLE);
            });
  }
}
