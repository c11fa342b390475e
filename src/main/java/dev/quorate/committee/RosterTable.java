package dev.quorate.committee;

import dev.quorate.account.Login;
import dev.quorate.committee.TableText.Cell;
import dev.quorate.committee.TableText.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads a roster table as the people it names, their seats and their terms (R1.3, R1.8, R13.4).
public final class RosterTable {
  private final TableRef place;
  private final TableText table;
  private final Map<String, Login> logins;
  private final Columns columns;
  private final List<RosterProblem> problems = new ArrayList<>();

  private RosterTable(TableRef place, TableText table, Map<String, Login> logins) {
    this.place = place;
    this.table = table;
    this.logins = logins;
    this.columns = Columns.of(table.header().stream().map(Cell::text).toList());
  }

  /// Reads `table`, which stands at `place`. A person without a login there has the one that
  /// `logins` (`committee.logins`) gives for the name; a row left without one is no problem here,
  /// because whether it is one depends on its term (R1.6).
  public static Roster read(TableRef place, TableText table, Map<String, Login> logins) {
    return new RosterTable(place, table, logins).read();
  }

  private Roster read() {
    List<RosterRow> rows =
        table.rows().stream()
            .filter(row -> !CellWords.isVacant(cell(row, columns.name()).text()))
            .map(this::person)
            .toList();
    return new Roster(rows, problems);
  }

  private RosterRow person(Row row) {
    Term term =
        new Term(
            date(row, columns.begins(), TermDate.Given::first),
            date(row, columns.ends(), TermDate.Given::last));
    return new RosterRow(
        row.line(),
        cell(row, columns.name()).text().strip(),
        login(row, term.end()),
        seat(row),
        term);
  }

  private Optional<Login> login(Row row, Instant end) {
    Cell name = cell(row, columns.name());
    Optional<Integer> column = columns.login().filter(given -> !isNone(cell(row, given)));
    if (column.isEmpty()) {
      return profile(name).or(() -> Optional.ofNullable(logins.get(name.text().strip())));
    }
    Cell cell = cell(row, column.get());
    Optional<Login> login = profile(cell).or(() -> ProfileLink.written(cell.text()));
    if (login.isEmpty()) {
      report(row, column.get(), "is no GitHub login; write one, such as @octocat", end);
    }
    return login;
  }

  private static boolean isNone(Cell cell) {
    return CellWords.isNone(cell.text()) && profile(cell).isEmpty();
  }

  private static Optional<Login> profile(Cell cell) {
    return cell.links().stream().flatMap(link -> ProfileLink.login(link).stream()).findFirst();
  }

  private Optional<Seat> seat(Row row) {
    return columns
        .seat()
        .map(column -> cell(row, column).text())
        .filter(text -> !CellWords.isNone(text))
        .map(Seat::new);
  }

  private Optional<LocalDate> date(
      Row row, Optional<Integer> column, Function<TermDate.Given, LocalDate> day) {
    if (column.isEmpty()) {
      return Optional.empty();
    }
    return switch (TermDate.parse(cell(row, column.get()).text())) {
      case TermDate.Given given -> Optional.of(day.apply(given));
      case TermDate.Open() -> Optional.empty();
      case TermDate.Unreadable _ -> {
        report(
            row,
            column.get(),
            "is no date; write it like 2027-03-29, 3/29/2027 or 2027-03, or leave it blank or TBD",
            Instant.MAX);
        yield Optional.empty();
      }
    };
  }

  private void report(Row row, int column, String what, Instant until) {
    problems.add(
        new RosterProblem(
            "%s, line %d, column %s: \"%s\" %s"
                .formatted(
                    place.file(),
                    row.line(),
                    table.header().get(column).text(),
                    cell(row, column).text(),
                    what),
            until));
  }

  private static Cell cell(Row row, int column) {
    return row.cells().get(column);
  }
}
