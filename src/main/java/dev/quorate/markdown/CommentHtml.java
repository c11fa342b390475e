package dev.quorate.markdown;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/// A comment as GitHub shows it, in HTML that is safe on a page of ours whoever wrote it: HTML in
/// it is shown as text, comments in HTML are not shown, pictures are their words, and links go only
/// where links may. Headings are all of the third level, below those of the page.
public final class CommentHtml {
  private static final String HEADING = "h3";

  private final HtmlRenderer renderer;

  /// @param addresses what to make of the address of a link
  public CommentHtml(UnaryOperator<String> addresses) {
    renderer =
        HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .percentEncodeUrls(true)
            .softbreak("<br>\n")
            .attributeProviderFactory(_ -> links(addresses))
            .attributeProviderFactory(_ -> CommentHtml::noHeader)
            .nodeRendererFactory(Plainer::new)
            .build();
  }

  /// The HTML of a text in Markdown.
  public String of(String text) {
    return renderer.render(Blocks.parse(text));
  }

  private static AttributeProvider links(UnaryOperator<String> addresses) {
    return (node, _, attributes) -> {
      if (node instanceof Link) {
        String address = attributes.getOrDefault("href", "");
        attributes.put("href", addresses.apply(address));
        attributes.put("rel", "nofollow noopener noreferrer");
      }
    };
  }

  /// An empty header is none, which screen readers should know.
  private static void noHeader(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof TableCell cell && cell.isHeader() && cell.getFirstChild() == null) {
      attributes.put("role", "cell");
    }
  }

  /// Shows as text what could do more than text.
  private static final class Plainer implements NodeRenderer {
    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    Plainer(HtmlNodeRendererContext context) {
      this.context = context;
      this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(HtmlBlock.class, HtmlInline.class, Image.class, Heading.class);
    }

    @Override
    public void render(Node node) {
      switch (node) {
        case HtmlBlock block -> {
          if (!isComment(block.getLiteral())) {
            html.tag("p");
            html.text(block.getLiteral());
            html.tag("/p");
          }
        }
        case HtmlInline inline -> {
          if (!isComment(inline.getLiteral())) {
            html.text(inline.getLiteral());
          }
        }
        case Heading heading -> {
          html.tag(HEADING, Map.of());
          renderChildren(heading);
          html.tag("/" + HEADING);
        }
        default -> renderChildren(node);
      }
    }

    private void renderChildren(Node parent) {
      Blocks.childrenOf(parent).forEach(context::render);
    }

    private static boolean isComment(String literal) {
      String text = literal.strip();
      return text.startsWith("<!--") && text.indexOf("-->") == text.length() - "-->".length();
    }
  }
}
