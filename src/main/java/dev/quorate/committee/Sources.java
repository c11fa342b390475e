package dev.quorate.committee;

import dev.quorate.account.Login;
import java.util.List;
import java.util.Map;

/// Where the committee's members come from (R1.1): `committee.members`, and `committee.logins` for
/// tables that give names only. A config names at least one source; the defaults name none.
public record Sources(
    List<ListedUser> users, List<TeamRef> teams, List<TableRef> tables, Map<String, Login> logins) {
  public Sources {
    users = List.copyOf(users);
    teams = List.copyOf(teams);
    tables = List.copyOf(tables);
    logins = Map.copyOf(logins);
  }

  /// The same sources, as they are named within `repository`, which is written `OWNER/REPO`: a
  /// table that names it is one of its own.
  public Sources within(String repository) {
    return new Sources(
        users, teams, tables.stream().map(table -> table.within(repository)).toList(), logins);
  }

  /// The same sources with other users.
  public Sources withUsers(List<ListedUser> others) {
    return new Sources(others, teams, tables, logins);
  }
}
