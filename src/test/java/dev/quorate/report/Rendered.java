package dev.quorate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// What a text becomes once rendered, and what of it GitHub would bring to life.
public final class Rendered {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  /// What GitHub looks for in the text nodes of what it has rendered.
  private static final Pattern LIVE =
      Pattern.compile(
          "(?i)@|#\\p{Nd}|\\bgh-\\p{Nd}|://|www\\.|:[a-z0-9_+-]+:|\\$"
              + "|(?<![\\p{L}\\p{N}])[0-9a-f]{7,}(?![\\p{L}\\p{N}])|[<>*_`\\[\\]~|\\\\]");

  private Rendered() {}

  /// Everything in it that lives, but markers and the links that begin with `ours`.
  public static List<String> live(String markdown, String ours) {
    List<String> live = new ArrayList<>();
    Node document = PARSER.parse(markdown);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            Matcher matcher = LIVE.matcher(text.getLiteral());
            while (matcher.find()) {
              live.add(matcher.group() + " in " + text.getLiteral());
            }
          }

          @Override
          public void visit(HtmlInline html) {
            live.add(html.getLiteral());
          }

          @Override
          public void visit(HtmlBlock html) {
            if (!html.getLiteral().matches("<!-- quorate:[a-z0-9:.]+ -->")) {
              live.add(html.getLiteral());
            }
          }

          @Override
          public void visit(Link link) {
            if (!link.getDestination().startsWith(ours)) {
              live.add(link.getDestination());
            }
            visitChildren(link);
          }

          @Override
          public void visit(Image image) {
            live.add(image.getDestination());
          }
        });
    markdown
        .codePoints()
        .filter(
            c ->
                c != '\n'
                    && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT))
        .forEach(c -> live.add("U+%04X".formatted(c)));
    return live;
  }
}
