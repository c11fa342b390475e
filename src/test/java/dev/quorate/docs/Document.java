package dev.quorate.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// A Markdown document of the project.
record Document(Path file, String text) {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();

  /// A code block between fences.
  ///
  /// @param info what stands behind the fence that opens it, such as `yaml config`
  record Block(Path file, int line, String info, String text) {
    @Override
    public String toString() {
      return file + ":" + line + " (" + info + ")";
    }
  }

  static Document read(String file) {
    return read(Path.of(file));
  }

  private static Document read(Path file) {
    try {
      return new Document(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Every document: those at the root, and all below `docs`.
  static List<Document> all() {
    try (Stream<Path> root = Files.list(Path.of(""));
        Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(root, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(Document::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    PARSER
        .parse(text)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(FencedCodeBlock block) {
                int line = block.getSourceSpans().getFirst().getLineIndex() + 1;
                blocks.add(new Block(file, line, block.getInfo(), block.getLiteral()));
              }
            });
    return blocks;
  }

  List<String> links() {
    List<String> links = new ArrayList<>();
    PARSER
        .parse(text)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                links.add(link.getDestination());
                super.visit(link);
              }
            });
    return links;
  }

  /// The rows of the tables in a section, as the texts in backticks of each of their cells.
  List<List<List<String>>> rows(String heading) {
    return linesBelow(heading).stream()
        .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
        .map(line -> Arrays.stream(line.split("\\|", -1)).skip(1).map(Document::codes).toList())
        .toList();
  }

  /// The texts in backticks of one column, counted from 0, less the cells that have none.
  List<List<String>> codeInColumn(String heading, int column) {
    return rows(heading).stream().map(row -> row.get(column)).filter(c -> !c.isEmpty()).toList();
  }

  /// The lines of the section, those of its subsections not among them.
  private List<String> linesBelow(String heading) {
    return text.lines()
        .dropWhile(line -> !line.equals(heading))
        .skip(1)
        .takeWhile(line -> !line.startsWith("#"))
        .toList();
  }

  private static List<String> codes(String markdown) {
    List<String> codes = new ArrayList<>();
    Node parsed = PARSER.parse(markdown.strip());
    parsed.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Code code) {
            codes.add(code.getLiteral());
          }
        });
    return codes;
  }
}
