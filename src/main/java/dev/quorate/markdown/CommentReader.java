package dev.quorate.markdown;

import dev.quorate.command.MailTail;
import dev.quorate.history.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/// Reads a comment as GitHub shows it, and finds the lines in it that stand where a command may
/// stand (R9.1). Judged is the line as it was typed: `&#47;approve` is no command.
public final class CommentReader {
  private CommentReader() {}

  /// The words of the comment `text`.
  public static Words read(String text) {
    List<Words.Line> candidates = listCandidates(text);
    if (candidates.isEmpty()) {
      return new Words(text, List.of(), List.of());
    }
    Places places = Places.in(text);
    List<Words.Line> lines = new ArrayList<>();
    List<Words.Line> lost = new ArrayList<>();
    for (Words.Line candidate : candidates) {
      boolean stands = places.paragraphs().contains(candidate.number());
      if (stands && candidate.number() < places.tail()) {
        lines.add(candidate);
      } else if (stands || places.lazy().contains(candidate.number())) {
        lost.add(candidate);
      }
    }
    return new Words(text, lines, lost);
  }

  /// The lines that begin with `/`, wherever they stand. Most comments have none and need no
  /// parser.
  private static List<Words.Line> listCandidates(String text) {
    if (text.indexOf('/') < 0) {
      return List.of();
    }
    List<Words.Line> candidates = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int number = 0; number < lines.size(); number++) {
      String line = withoutBlanksAround(lines.get(number));
      if (line.startsWith("/")) {
        candidates.add(new Words.Line(number, line));
      }
    }
    return candidates;
  }

  /// Less the spaces and tabs around it; other white space is a character like any other (R9.1).
  private static String withoutBlanksAround(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && isBlank(line.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /// Which lines of a comment are what, by their numbers.
  ///
  /// @param paragraphs those of paragraphs directly under the document, as far as they do not begin
  ///   within code or HTML
  /// @param lazy the same of paragraphs in quotes
  /// @param tail the first line of the e-mail's tail, or a number beyond the last line
  private record Places(Set<Integer> paragraphs, Set<Integer> lazy, int tail) {

    static Places in(String text) {
      Set<Integer> paragraphs = new TreeSet<>();
      Set<Integer> lazy = new TreeSet<>();
      Set<Integer> verbatim = new TreeSet<>();
      Set<Integer> quoted = new TreeSet<>();
      for (Node node : Blocks.within(Blocks.parse(text))) {
        switch (node) {
          case Paragraph paragraph when Blocks.isTopLevel(paragraph) ->
              paragraphs.addAll(Blocks.linesOf(paragraph));
          case Paragraph paragraph -> lazy.addAll(Blocks.linesOf(paragraph));
          case BlockQuote quote -> quoted.addAll(Blocks.linesOf(quote));
          case FencedCodeBlock _, IndentedCodeBlock _, HtmlBlock _ ->
              verbatim.addAll(Blocks.linesOf(node));
          case Code _, HtmlInline _ -> verbatim.addAll(linesBegunWithin(node));
          default -> {}
        }
      }
      lazy.retainAll(quoted);
      paragraphs.removeAll(verbatim);
      lazy.removeAll(verbatim);
      return new Places(paragraphs, lazy, firstOfTail(text.lines().toList(), verbatim));
    }

    /// All lines of an inline node but the first, which begins before it.
    private static Set<Integer> linesBegunWithin(Node inline) {
      Set<Integer> lines = Blocks.linesOf(inline);
      if (!lines.isEmpty()) {
        lines.remove(lines.iterator().next());
      }
      return lines;
    }

    private static int firstOfTail(List<String> lines, Set<Integer> verbatim) {
      return IntStream.range(0, lines.size())
          .filter(number -> !verbatim.contains(number))
          .filter(number -> MailTail.beginsAt(lines.get(number)))
          .findFirst()
          .orElse(lines.size());
    }
  }
}
