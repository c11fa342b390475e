package dev.quorate.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Builds the tree of one document after the other from the parser's events, without recursion.
final class EventTree {
  private static final int MAX_DEPTH = 64;
  private static final String CORE = "tag:yaml.org,2002:";
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

  /// A finished node with what it weighs when an alias repeats it.
  private record Built(Node node, int nodes, int height) {}

  private static final class Open {
    final OpenNode node;
    final Optional<String> anchor;
    int nodes = 1;
    int height = 1;

    Open(OpenNode node, Optional<String> anchor) {
      this.node = node;
      this.anchor = anchor;
    }
  }

  private final SourceLines lines;
  private final int firstLine;
  private final NodeAllowance allowance;
  private final Iterator<Event> events;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Built> anchors = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private Optional<Place> documentPlace = Optional.empty();
  private Optional<Node> root = Optional.empty();

  EventTree(SourceLines lines, int firstLine, NodeAllowance allowance) {
    this.lines = lines;
    this.firstLine = firstLine;
    this.allowance = allowance;
    this.events = new Parse(SETTINGS).parseReader(lines.readFrom(firstLine)).iterator();
  }

  /// Where the document being read began; empty between two documents.
  Optional<Place> documentPlace() {
    return documentPlace;
  }

  /// The problems of the document being read.
  List<Problem> problems() {
    return problems;
  }

  /// The next document; empty at the end of the text.
  Optional<YamlDocument> next() {
    for (Optional<Event> found = nextEvent(); found.isPresent(); found = nextEvent()) {
      Event event = found.get();
      switch (event) {
        case DocumentStartEvent _ -> begin(place(event));
        case DocumentEndEvent _ -> {
          return Optional.of(end(place(event)));
        }
        case AliasEvent alias -> addAlias(alias);
        case ScalarEvent scalar -> add(scalar(scalar), anchor(scalar));
        case SequenceStartEvent start -> {
          refuseTag(start, start.getTag(), "seq");
          push(new OpenNode.OpenSequence(place(start)), start);
        }
        case MappingStartEvent start -> {
          refuseTag(start, start.getTag(), "map");
          push(new OpenNode.OpenMapping(place(start)), start);
        }
        case CollectionEndEvent _ -> pop();
        default -> {}
      }
    }
    return Optional.empty();
  }

  /// The parser fails with other exceptions than its own on some texts, such as an escape that is
  /// no character.
  private Optional<Event> nextEvent() {
    try {
      return events.hasNext() ? Optional.of(events.next()) : Optional.empty();
    } catch (YamlEngineException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new YamlEngineException("the parser gave up (" + e.getMessage() + ")", e);
    }
  }

  private void begin(Place place) {
    documentPlace = Optional.of(place);
    root = Optional.empty();
    problems.clear();
    anchors.clear();
    open.clear();
  }

  private YamlDocument end(Place place) {
    Place begun = documentPlace.orElse(place);
    Node read = root.orElseGet(() -> new Node.Scalar(begun, "", true));
    documentPlace = Optional.empty();
    return new YamlDocument(begun, Optional.of(read), problems);
  }

  private void push(OpenNode node, NodeEvent event) {
    allowance.take(1, place(event));
    refuseDepth(1, place(event));
    open.push(new Open(node, anchor(event)));
  }

  private void pop() {
    Open closed = open.pop();
    Built built = new Built(closed.node.close(), closed.nodes, closed.height);
    closed.anchor.ifPresent(name -> anchors.put(name, built));
    attach(built, built.node().place());
  }

  private Node scalar(ScalarEvent event) {
    boolean text =
        event.getTag().filter(tag -> tag.equals("!") || tag.equals(CORE + "str")).isPresent();
    if (!text) {
      refuseTag(event, event.getTag(), "str");
    }
    if (event.getValue().codePoints().anyMatch(EventTree::isHalf)) {
      report(place(event), "an escape here is half a character; write the whole one");
    }
    return new Node.Scalar(place(event), event.getValue(), event.isPlain() && !text);
  }

  private static boolean isHalf(int codePoint) {
    return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
  }

  private void add(Node node, Optional<String> anchor) {
    allowance.take(1, node.place());
    Built built = new Built(node, 1, 1);
    anchor.ifPresent(name -> anchors.put(name, built));
    attach(built, node.place());
  }

  private void addAlias(AliasEvent alias) {
    String name = alias.getAlias().getValue();
    Optional<Built> built = Optional.ofNullable(anchors.get(name));
    if (built.isEmpty()) {
      report(
          place(alias),
          "*%s is an alias of nothing: there is no &%s before it; quote it if it is a text"
              .formatted(Problem.excerpt(name), Problem.excerpt(name)));
      add(new Node.Scalar(place(alias), "*" + name, false), Optional.empty());
      return;
    }
    allowance.take(built.get().nodes(), place(alias));
    refuseDepth(built.get().height(), place(alias));
    attach(built.get(), place(alias));
  }

  private void attach(Built built, Place place) {
    if (open.isEmpty()) {
      root = Optional.of(built.node());
      return;
    }
    Open parent = open.peek();
    parent.nodes += built.nodes();
    parent.height = Math.max(parent.height, built.height() + 1);
    parent
        .node
        .add(built.node())
        .ifPresent(
            text ->
                problems.add(
                    new Problem(
                        place,
                        path(
                            built.node() instanceof Node.Scalar key
                                ? Problem.excerpt(key.text())
                                : ""),
                        text)));
  }

  private void refuseDepth(int height, Place place) {
    if (open.size() + height > MAX_DEPTH) {
      throw new TooMuch(
          new Problem(place, "", "this is nested deeper than " + MAX_DEPTH + " levels; flatten it"),
          false);
    }
  }

  private void refuseTag(Event event, Optional<String> tag, String allowed) {
    tag.filter(given -> !given.equals("!") && !given.equals(CORE + allowed))
        .ifPresent(
            given ->
                report(
                    place(event),
                    "%s is a YAML tag, which means nothing here; quote it if it is a text"
                        .formatted(Problem.excerpt(given))));
  }

  private void report(Place place, String text) {
    problems.add(new Problem(place, path(""), text));
  }

  /// The keys that lead to the node being read, from the outermost on.
  private String path(String last) {
    StringBuilder path = new StringBuilder();
    for (Open outer : open.reversed()) {
      String step = outer.node.nextStep();
      if (!step.isEmpty()) {
        path.append(path.isEmpty() || step.startsWith("[") ? "" : ".").append(step);
      }
    }
    return last.isEmpty() ? path.toString() : path + (path.isEmpty() ? "" : ".") + last;
  }

  private Place place(Event event) {
    return event
        .getStartMark()
        .map(mark -> lines.place(firstLine + mark.getLine(), mark.getColumn()))
        .orElse(lines.place(firstLine, 0));
  }

  private static Optional<String> anchor(NodeEvent event) {
    return event.getAnchor().map(anchor -> anchor.getValue());
  }
}
