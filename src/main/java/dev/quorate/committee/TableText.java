package dev.quorate.committee;

import java.util.List;

/// A table as its readers see it: a header, and rows of as many cells (R1.8).
public record TableText(List<Cell> header, List<Row> rows) {
  public TableText {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().size() != header.size()) {
        throw new IllegalArgumentException("line " + row.line() + " has not a cell per column");
      }
    }
  }

  /// One row.
  ///
  /// @param line its line in the file, from 1
  public record Row(int line, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// One cell.
  ///
  /// @param text its words, without markup, each two parted by one space
  /// @param links where its links lead, in their order
  public record Cell(String text, List<String> links) {
    public Cell {
      links = List.copyOf(links);
    }
  }
}
