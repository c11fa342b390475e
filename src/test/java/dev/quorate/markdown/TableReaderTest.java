package dev.quorate.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.quorate.committee.RosterTable;
import dev.quorate.committee.TableRef;
import dev.quorate.committee.TableSearch;
import dev.quorate.committee.TableText;
import dev.quorate.committee.TableText.Cell;
import dev.quorate.committee.TableText.Row;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

  /// `N` stands for a line break, and `T1` for a table with that header.
  @ParameterizedTest(name = "R1.8 {0} # {1}")
  @CsvSource(
      delimiter = ';',
      nullValues = "none",
      value = {
        "T1; ; T1",
        "textNNT1NNT2; ; T1",
        "# ANN# BNNT1; ; T1",
        "# ANNT1NN# BNNT2; a; T1",
        "# ANNT1NN# BNNT2; b; T2",
        "# ANNT1NN# BNNT2; B; T2",
        "# ANN## BNNT1NN# CNNT2; a; T1",
        "# ANN## BNNT1NN# CNNT2; b; T1",
        "# ANN# BNNT1; a; none",
        "### ANNxNN## BNNT1; a; none",
        "### ANNxNN#### BNNT1; a; T1",
        "## ANNxNN# BNN## ANNT1; a; none",
        "## ANNxNN# BNN## ANNT1; a-1; T1",
        "ANN===NNT1; ; T1",
        "AN===NNT1; a; T1",
        "AN---NNT1; a; T1",
        "# `A` [B](c) *d*NNT1; a-b-d; T1",
        "# EmeritiNNT1NN# BNNT2; ; T2",
        "# BNNxNN## Our EMERITI membersNNT1NN# CNNT2; ; T2",
        "# BNNxNN## EmeritiNNT1NN## CNNT2; b; T2",
        "# EmeritiNN## 2023NNT1; ; none",
        "# EmeritiNN## 2023NNT1; 2023; none",
        "# EmeritusNNT1; ; T1",
        "```NT1N```NNT2; ; T2",
        "<!--NT1N-->NNT2; ; T2",
        "'    # ANNT1'; ; T1",
        "'    # ANNT1'; a; none",
        "> T1 |N> ---|; ; T1",
      })
  void finds(String file, String heading, String expected) {
    String text =
        file.replace("N", "\n").replaceAll("(?m)T([0-9])$", "| T$1 |\n|---|\n").stripTrailing();
    TableRef place = new TableRef(Optional.empty(), "TSC.md", Optional.ofNullable(heading));
    assertThat(header(TableReader.find(text, place))).isEqualTo(Optional.ofNullable(expected));
  }

  private static Optional<String> header(TableSearch search) {
    return switch (search) {
      case TableSearch.Found found -> Optional.of(found.table().header().getFirst().text());
      case TableSearch.Missing _ -> Optional.empty();
    };
  }

  @Test
  void readsCellsAsGitHubShowsThem() {
    String text =
        """
        \r
        A | B | C
        --|:-:|--:
        one | `two` | *three*
        | a \\| b | `c \\| d` | e&amp;f \\* |
        | short
        | more | than | three | cells |
        | <b>x</b><br>y | <!-- no -->z | [t](u) <https://v> |
        no pipe
        """;
    assertThat(TableReader.find(text, new TableRef(Optional.empty(), "x", Optional.empty())))
        .isEqualTo(
            new TableSearch.Found(
                new TableText(
                    List.of(cell("A"), cell("B"), cell("C")),
                    List.of(
                        new Row(4, List.of(cell("one"), cell("two"), cell("three"))),
                        new Row(5, List.of(cell("a | b"), cell("c | d"), cell("e&f *"))),
                        new Row(6, List.of(cell("short"), cell(""), cell(""))),
                        new Row(7, List.of(cell("more"), cell("than"), cell("three"))),
                        new Row(
                            8,
                            List.of(
                                cell("x y"),
                                cell("z"),
                                new Cell("t https://v", List.of("u", "https://v")))),
                        new Row(9, List.of(cell("no pipe"), cell(""), cell("")))))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| A | B |\n|---|\n| a | b |",
        "| A |\n|---|---|\n| a | b |",
        "| A \\| B |\n|---|---|",
        "|\n|---|\n| a |",
        "| A |\n| a |"
      })
  void noTableWithoutADelimiterRowOfTheSameLength(String text) {
    assertThat(TableReader.find(text, new TableRef(Optional.empty(), "x", Optional.empty())))
        .isInstanceOf(TableSearch.Missing.class);
  }

  /// GitHub gives no more than half a megabyte. What grew with its square would take many minutes.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "|",
        "|\n",
        "a|b\n-|-\n",
        "# a\n",
        "- a\n",
        "> ",
        "[a](",
        "![",
        "**a",
        "<a href=x "
      })
  void hostileFilesAreReadInTime(String piece) {
    TableRef place = new TableRef(Optional.empty(), "x", Optional.empty());
    String text = "| A |\n|---|\n" + piece.repeat(500_000 / piece.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          TableSearch.Found table = (TableSearch.Found) TableReader.find(text, place);
          assertThat(RosterTable.read(place, table.table(), Map.of())).isNotNull();
        });
  }

  private static Cell cell(String text) {
    return new Cell(text, List.of());
  }
}
