package dev.quorate.markdown;

import dev.quorate.committee.RosterProblem;
import dev.quorate.committee.TableRef;
import dev.quorate.committee.TableSearch;
import dev.quorate.committee.TableText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/// Finds a roster's table in its file (R1.8).
public final class TableReader {
  /// How many headings a problem names at most.
  private static final int MOST_NAMED = 20;

  /// What each cell of the row below the header has once.
  private static final Pattern DASHES = Pattern.compile("-+");

  private TableReader() {}

  /// The table of `place` in `text`, the file's whole text: the first one below its heading, or of
  /// the file if it names none, that is not one of emeriti.
  public static TableSearch find(String text, TableRef place) {
    Optional<String> slug = place.heading().map(heading -> heading.toLowerCase(Locale.ROOT));
    Tables tables = tables(text);
    return tables
        .of(false)
        .filter(placed -> slug.map(placed.section()::isBelow).orElse(true))
        .findFirst()
        .<TableSearch>map(placed -> new TableSearch.Found(read(placed.table())))
        .orElseGet(
            () -> new TableSearch.Missing(RosterProblem.lasting(why(place, slug, tables.slugs()))));
  }

  /// A table and the heading it stands below.
  ///
  /// @param slug as links name the heading; empty above all headings
  public record Headed(Optional<String> slug, TableText table) {}

  /// The tables of those who have left the committee, in the file's order.
  public static List<TableText> listEmeriti(String text) {
    return tables(text).of(true).map(placed -> read(placed.table())).toList();
  }

  /// The first table below each heading, those of emeriti aside, in the file's order.
  public static List<Headed> listMembers(String text) {
    Map<Optional<String>, Headed> first = new LinkedHashMap<>();
    tables(text)
        .of(false)
        .map(placed -> new Headed(placed.section().slug(), read(placed.table())))
        .forEach(headed -> first.putIfAbsent(headed.slug(), headed));
    return List.copyOf(first.values());
  }

  private record Placed(Section section, TableBlock table) {}

  /// All that GitHub shows as a table, and the slugs of all headings, in the file's order.
  private record Tables(List<Placed> all, List<String> slugs) {

    Stream<Placed> of(boolean emeriti) {
      return all.stream().filter(placed -> placed.section().isOfEmeriti() == emeriti);
    }
  }

  private static Tables tables(String text) {
    Tables tables = new Tables(new ArrayList<>(), new ArrayList<>());
    HeadingSlugs naming = new HeadingSlugs();
    Section section = Section.TOP;
    for (Node node : Blocks.within(Blocks.parse(text))) {
      if (node instanceof Heading heading) {
        String words = PlainText.of(heading);
        String slug = naming.next(words);
        tables.slugs().add(slug);
        section = section.opened(new Section.Heading(heading.getLevel(), words, slug));
      } else if (node instanceof TableBlock table && isTableOnGitHub(table, text)) {
        tables.all().add(new Placed(section, table));
      }
    }
    return tables;
  }

  /// The parser lets the row below the header have more cells than the header; GitHub then shows no
  /// table.
  private static boolean isTableOnGitHub(TableBlock table, String text) {
    SourceSpan delimiters = table.getSourceSpans().get(1);
    int start = delimiters.getInputIndex();
    String row = text.substring(start, start + delimiters.getLength());
    return DASHES.matcher(row).results().count() == header(table).size();
  }

  private static List<Node> header(TableBlock table) {
    return Blocks.childrenOf(table.getFirstChild().getFirstChild());
  }

  private static String why(TableRef place, Optional<String> slug, List<String> slugs) {
    if (slug.isEmpty()) {
      return place.file() + " has no table; put the roster there as a Markdown table";
    }
    if (slugs.contains(slug.get())) {
      return "%s has no table below the heading #%s; put the roster there or name its heading"
          .formatted(place.file(), slug.get());
    }
    String known =
        slugs.stream()
            .limit(MOST_NAMED)
            .map(other -> "#" + other)
            .collect(Collectors.joining(", "));
    return "%s has no heading #%s; %s"
        .formatted(
            place.file(), slug.get(), known.isEmpty() ? "it has no headings" : "it has " + known);
  }

  private static TableText read(TableBlock table) {
    List<TableText.Row> rows =
        Blocks.within(table).stream()
            .filter(node -> node instanceof TableRow && node.getParent() instanceof TableBody)
            .map(TableReader::row)
            .toList();
    return new TableText(header(table).stream().map(PlainText::cell).toList(), rows);
  }

  private static TableText.Row row(Node row) {
    return new TableText.Row(
        Blocks.linesOf(row).iterator().next() + 1,
        Blocks.childrenOf(row).stream().map(PlainText::cell).toList());
  }
}
