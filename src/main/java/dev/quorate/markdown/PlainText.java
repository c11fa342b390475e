package dev.quorate.markdown;

import dev.quorate.committee.TableText.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// What a reader of the page sees of a heading or a cell.
final class PlainText {
  private static final Pattern BREAK = Pattern.compile("(?i)<br\\b.*", Pattern.DOTALL);
  private static final Pattern ANCHOR =
      Pattern.compile("(?i)<a\\s(?:.*?\\s)?href\\s*=\\s*[\"']?([^\"'\\s>]+).*", Pattern.DOTALL);
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s<>()\\[\\]]*[^\\s<>()\\[\\].,;:!?]");

  private PlainText() {}

  /// The words of a cell and its links, with the addresses that GitHub makes links of.
  static Cell cell(Node cell) {
    List<String> links = new ArrayList<>();
    for (Node node : Blocks.within(cell)) {
      switch (node) {
        case Link link -> links.add(link.getDestination());
        case HtmlInline html -> addIfAnchor(html.getLiteral(), links);
        case Text text when !(text.getParent() instanceof Link) -> addAddresses(text, links);
        default -> {}
      }
    }
    return new Cell(spaced(of(cell)), links);
  }

  /// The text of a node; a line break in it is a space.
  static String of(Node root) {
    StringBuilder text = new StringBuilder();
    for (Node node : Blocks.within(root)) {
      switch (node) {
        case Text words when !(words.getParent() instanceof Image) ->
            text.append(words.getLiteral());
        case Code code -> text.append(code.getLiteral());
        case SoftLineBreak _, HardLineBreak _ -> text.append(' ');
        case HtmlInline html when BREAK.matcher(html.getLiteral()).matches() -> text.append(' ');
        default -> {}
      }
    }
    return text.toString();
  }

  private static String spaced(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  private static void addIfAnchor(String html, List<String> links) {
    Matcher anchor = ANCHOR.matcher(html);
    if (anchor.matches()) {
      links.add(anchor.group(1));
    }
  }

  private static void addAddresses(Text text, List<String> links) {
    Matcher address = ADDRESS.matcher(text.getLiteral());
    while (address.find()) {
      links.add(address.group());
    }
  }
}
