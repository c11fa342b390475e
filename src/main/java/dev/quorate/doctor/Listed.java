package dev.quorate.doctor;

import dev.quorate.account.Login;
import dev.quorate.committee.RosterRow;
import dev.quorate.committee.RosterTable;
import dev.quorate.committee.Sources;
import dev.quorate.committee.TableRef;
import dev.quorate.committee.TableSearch;
import dev.quorate.committee.TableText;
import dev.quorate.committee.Term;
import dev.quorate.markdown.TableReader;
import dev.quorate.roster.Fetched;
import dev.quorate.roster.RosterFacts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Somebody whom config or roster tables list, as they stand there.
///
/// @param where the file and the line, or the key of the config
record Listed(String where, String name, Optional<Login> login, Term term) {

  /// Whether all tables can be read; what is wrong with one that cannot is for the roster's check.
  static boolean isWhole(Sources sources, RosterFacts facts) {
    return sources.tables().stream().allMatch(table -> table(table, facts).isPresent());
  }

  private static Optional<TableText> table(TableRef table, RosterFacts facts) {
    return text(table, facts)
        .map(text -> TableReader.find(text, table))
        .filter(TableSearch.Found.class::isInstance)
        .map(found -> ((TableSearch.Found) found).table());
  }

  /// Everybody listed as a member, whatever the term, in the tables that can be read.
  static List<Listed> members(Sources sources, RosterFacts facts) {
    Stream<Listed> users =
        sources.users().stream()
            .map(
                user ->
                    new Listed(
                        "committee.members.users",
                        user.login().value(),
                        Optional.of(user.login()),
                        user.term()));
    Stream<Listed> rows =
        sources.tables().stream()
            .flatMap(
                table ->
                    table(table, facts).stream().flatMap(found -> rows(table, found, sources)));
    return Stream.concat(users, rows).toList();
  }

  /// Everybody in the emeriti's tables of the same files.
  static List<Listed> emeriti(Sources sources, RosterFacts facts) {
    return sources.tables().stream()
        .map(table -> new TableRef(table.repository(), table.path(), Optional.empty()))
        .distinct()
        .flatMap(
            file ->
                text(file, facts).map(TableReader::listEmeriti).orElse(List.of()).stream()
                    .flatMap(found -> rows(file, found, sources)))
        .toList();
  }

  private static Optional<String> text(TableRef table, RosterFacts facts) {
    return facts.file(table) instanceof Fetched.Found<String>(String text)
        ? Optional.of(text)
        : Optional.empty();
  }

  private static Stream<Listed> rows(TableRef place, TableText table, Sources sources) {
    return RosterTable.read(place, table, sources.logins()).rows().stream()
        .map(row -> of(place, row));
  }

  private static Listed of(TableRef place, RosterRow row) {
    return new Listed(place.file() + ", line " + row.line(), row.name(), row.login(), row.term());
  }

  /// By login where both have one, else by name.
  boolean isSame(Listed other) {
    boolean bothNamed = login.isPresent() && other.login.isPresent();
    return bothNamed ? login.equals(other.login) : folded(name).equals(folded(other.name));
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /// As a finding names them.
  String named() {
    return where + ": " + name;
  }
}
