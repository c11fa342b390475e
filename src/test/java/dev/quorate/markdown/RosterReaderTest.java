package dev.quorate.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.account.Login;
import dev.quorate.committee.Roster;
import dev.quorate.committee.RosterProblem;
import dev.quorate.committee.RosterRow;
import dev.quorate.committee.Seat;
import dev.quorate.committee.TableRef;
import dev.quorate.committee.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterReaderTest {
  private static final TableRef FILE = new TableRef(Optional.empty(), "TSC.md", Optional.empty());

  @Test
  void readsACommitteeByNames() {
    String text =
        """
        # Steering Committee

        ### TSC Members

        The current members are:

        | Name           | Affiliation      | Term begins | Term ends |
        | -------------- | ---------------- | ----------- | --------- |
        | Mike Fuller    | Linux Foundation | 3/29/2023   | 3/29/2025 |
        | TBD            | TBD              | TBD         | TBD       |
        | Eleni Example  | -                |             | 2025-03   |

        #### Emeriti

        | Name | Affiliation | Term began | Term ended |
        | ---- | ----------- | ---------- | ---------- |
        | Old  | Acme        | never      | never      |
        """;
    Roster roster =
        RosterReader.read(
            text,
            new TableRef(Optional.empty(), "TSC.md", Optional.of("tsc-members")),
            Map.of("Mike Fuller", new Login("mikefuller")));
    assertThat(roster.problems()).isEmpty();
    assertThat(roster.rows())
        .containsExactly(
            new RosterRow(
                9,
                "Mike Fuller",
                Optional.of(new Login("mikefuller")),
                Optional.of(new Seat("Linux Foundation")),
                term("2023-03-29", "2025-03-29")),
            new RosterRow(
                11,
                "Eleni Example",
                Optional.empty(),
                Optional.empty(),
                new Term(Optional.empty(), Optional.of(LocalDate.parse("2025-03-31")))));
  }

  @Test
  void readsACommitteeOfRepresentatives() {
    String text =
        """
        | Member | Representative | GitHub | Term Begins | Term Ends |
        |---|---|---|---|---|
        | Acme | Ann A. | @ann | 2021-03 | 2027-03-29 |
        | Bolt | Vacant | | | |
        """;
    assertThat(RosterReader.read(text, FILE, Map.of()))
        .isEqualTo(
            new Roster(
                List.of(
                    new RosterRow(
                        3,
                        "Ann A.",
                        Optional.of(new Login("ann")),
                        Optional.of(new Seat("Acme")),
                        term("2021-03-01", "2027-03-29"))),
                List.of()));
  }

  @ParameterizedTest(name = "R1.8 {0} and {1} are {2}")
  @CsvSource(
      delimiter = ';',
      nullValues = "none",
      value = {
        "Ann; ann; ann",
        "Ann; @ann; ann",
        "Ann; `@ann`; ann",
        "Ann; **ann**; ann",
        "Ann; ann_acme; ann_acme",
        "Ann; [@ann](https://github.com/ann); ann",
        "Ann; [Ann A.](https://github.com/ann/); ann",
        "Ann; [ann](https://example.org/x); ann",
        "Ann; <https://github.com/ann>; ann",
        "Ann; https://github.com/ann; ann",
        "Ann; github.com/ann; ann",
        "Ann; [`ann`](http://www.GitHub.com/ann?tab=repositories); ann",
        "Ann; <a href=\"https://github.com/ann\">Ann</a>; ann",
        "Ann; ; given",
        "Ann; TBD; given",
        "Ann; n/a; given",
        "Ann; N/A; given",
        "Ann; -; given",
        "Ann; –; given",
        "Ann; —; given",
        "Ann; <br>; given",
        "*Ann*; ; given",
        "'  Ann  '; ; given",
        "Bob; ; none",
        "[Ann](https://github.com/linked); ; linked",
        "[Ann](https://github.com/linked); ann; ann",
        "Bob https://github.com/bob2.; ; bob2",
        "[Bob](https://github.com/orgs/acme); ; none",
        "[Bob](https://gitlab.com/bob); ; none",
      })
  void login(String name, String cell, String login) {
    String text =
        "| Name | GitHub |\n|---|---|\n| %s | %s |".formatted(name, cell == null ? "" : cell);
    Roster roster = RosterReader.read(text, FILE, Map.of("Ann", new Login("given")));
    assertThat(roster.problems()).isEmpty();
    assertThat(roster.rows())
        .singleElement()
        .extracting(RosterRow::login)
        .isEqualTo(Optional.ofNullable(login).map(Login::new));
  }

  @ParameterizedTest(name = "R1.6 \"{0}\" is a vacant seat")
  @ValueSource(
      strings = {"", " ", "TBD", "tbd", "Vacant", "*VACANT*", "-", "–", "—", "--", "&nbsp;"})
  void vacant(String name) {
    String text =
        "| Name | GitHub | Term ends |\n|---|---|---|\n| %s | x y | never |".formatted(name);
    assertThat(RosterReader.read(text, FILE, Map.of())).isEqualTo(new Roster(List.of(), List.of()));
  }

  @ParameterizedTest(name = "R1.6 {0} | {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "GitHub; ann a.; TSC.md, line 5, column GitHub: \"ann a.\" is no GitHub login",
        "GitHub; @ann, @bob; TSC.md, line 5, column GitHub: \"@ann, @bob\" is no GitHub login",
        "Term ends; soon; TSC.md, line 5, column Term ends: \"soon\" is no date",
        "Term begins; 29/3/2027; TSC.md, line 5, column Term begins: \"29/3/2027\" is no date",
        "Term began; -; TSC.md, line 5, column Term began: \"-\" is no date",
      })
  void problem(String header, String cell, String problem) {
    String text = "# T\n\n| Name | %s |\n|---|---|\n| Ann | %s |".formatted(header, cell);
    assertThat(RosterReader.read(text, FILE, Map.of()).problems())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.text()).startsWith(problem);
              assertThat(found.until()).isEqualTo(Instant.MAX);
            });
  }

  @Test
  void reportsEveryProblemWithItsOwnColumn() {
    String text =
        """
        | Name | Term begins | Term ends |
        |---|---|---|
        | Ann | ? | ? |
        | Bob | 2027-01-01 | ! |
        """;
    assertThat(RosterReader.read(text, FILE, Map.of()).problems())
        .extracting(problem -> problem.text().replaceAll(":.*", ""))
        .containsExactly(
            "TSC.md, line 3, column Term begins",
            "TSC.md, line 3, column Term ends",
            "TSC.md, line 4, column Term ends");
  }

  @ParameterizedTest(name = "R1.8 {0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "; TSC.md has no table",
        "tsc; TSC.md has no table below the heading #tsc",
        "tcs; TSC.md has no heading #tcs",
      })
  void noTable(String heading, String problem) {
    TableRef place = new TableRef(Optional.empty(), "TSC.md", Optional.ofNullable(heading));
    assertThat(RosterReader.read("# TSC\n\nno table\n", place, Map.of()).problems())
        .singleElement()
        .extracting(RosterProblem::text)
        .asString()
        .startsWith(problem);
  }

  private static Term term(String begins, String ends) {
    return new Term(Optional.of(LocalDate.parse(begins)), Optional.of(LocalDate.parse(ends)));
  }
}
