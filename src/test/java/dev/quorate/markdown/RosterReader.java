package dev.quorate.markdown;

import dev.quorate.account.Login;
import dev.quorate.committee.Roster;
import dev.quorate.committee.RosterTable;
import dev.quorate.committee.TableRef;
import dev.quorate.committee.TableSearch;
import java.util.List;
import java.util.Map;

/// Reads a roster's file as the people its table names (R1.8).
public final class RosterReader {
  private RosterReader() {}

  /// The roster at `place`, in the file whose text is `text`, with `committee.logins` for names
  /// without a login.
  public static Roster read(String text, TableRef place, Map<String, Login> logins) {
    return switch (TableReader.find(text, place)) {
      case TableSearch.Found found -> RosterTable.read(place, found.table(), logins);
      case TableSearch.Missing missing -> new Roster(List.of(), List.of(missing.problem()));
    };
  }
}
