package dev.quorate.policyfile;

import dev.quorate.committee.TableRef;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A roster's table in the config, `[OWNER/REPO:]PATH[#HEADING]`.
final class TableText {
  static final String EXAMPLE = "TSC.md#tsc-members";

  private static final Pattern TABLE =
      Pattern.compile("(?:([A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._-]+):)?([^:#]+)(?:#([^#\\s/]+))?");

  private TableText() {}

  static Optional<TableRef> read(Value value) {
    return value
        .findText(EXAMPLE)
        .flatMap(
            text -> {
              Matcher table = TABLE.matcher(text);
              return table.matches() && isPath(table.group(2))
                  ? Optional.of(
                      new TableRef(
                          Optional.ofNullable(table.group(1)),
                          table.group(2),
                          Optional.ofNullable(table.group(3))))
                  : value.refuse(
                      Value.quoted(text)
                          + " is no table; write [OWNER/REPO:]PATH[#HEADING] with the path from the"
                          + " repository's root, such as "
                          + EXAMPLE);
            });
  }

  private static boolean isPath(String path) {
    return path.equals(path.strip())
        && Arrays.stream(path.split("/", -1))
            .noneMatch(name -> name.isEmpty() || name.equals(".") || name.equals(".."));
  }
}
