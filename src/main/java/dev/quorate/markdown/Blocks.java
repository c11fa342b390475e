package dev.quorate.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// A parsed document and the lines its nodes stand on. Nothing here recurses, for a hostile comment
/// can nest as deep as it is long.
final class Blocks {
  /// Deeper containers are taken as text; nobody writes them, and each costs time on every line.
  private static final int DEEPEST = 100;

  private static final int MOST_IMAGES = 1000;
  private static final Pattern IMAGE = Pattern.compile("!\\[");

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(DEEPEST)
          .build();

  private Blocks() {}

  /// The parser's time grows with the square of the images begun in a paragraph. In a text with
  /// that many they are taken for links, which changes no line and no column.
  static Node parse(String text) {
    boolean isHostile = IMAGE.matcher(text).results().skip(MOST_IMAGES).findAny().isPresent();
    return PARSER.parse(isHostile ? text.replace("![", " [") : text);
  }

  static List<Node> childrenOf(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  /// The node and all below it, in the order of the text.
  static List<Node> within(Node root) {
    List<Node> found = new ArrayList<>();
    Deque<Node> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Node node = open.pop();
      found.add(node);
      for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
        open.push(child);
      }
    }
    return found;
  }

  /// The numbers of the lines on which the node stands, from 0.
  static Set<Integer> linesOf(Node node) {
    Set<Integer> lines = new TreeSet<>();
    node.getSourceSpans().stream().map(SourceSpan::getLineIndex).forEach(lines::add);
    return lines;
  }

  /// Whether the node stands directly under the document.
  static boolean isTopLevel(Node node) {
    return node.getParent() instanceof Document;
  }
}
