package dev.quorate.policyfile;

import dev.quorate.policy.DurationText;
import dev.quorate.yaml.Node;
import dev.quorate.yaml.Problem;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A value of the config and the key that leads to it. Each reading gives the value in the type
/// asked for, or reports why it cannot and gives nothing.
///
/// @param key with the keys around it, such as `tracks.errata.wait`
record Value(Node node, String key, Problems problems) {
  private static final Pattern WHOLE_NUMBER =
      Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
  private static final Pattern NUMBER =
      Pattern.compile(
          WHOLE_NUMBER
              + "|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
              + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

  void report(String text) {
    problems.add(node.place(), key, text);
  }

  /// A map that may have these keys alone.
  Optional<Section> findSection(List<String> keys) {
    return findMapping().map(mapping -> Section.of(mapping, this, keys));
  }

  /// A map whose keys are names of the committee's own.
  Optional<Section> findNames() {
    return findMapping().map(mapping -> new Section(mapping, this));
  }

  private Optional<Node.Mapping> findMapping() {
    if (node instanceof Node.Mapping mapping) {
      return Optional.of(mapping);
    }
    return wrong("a map of keys");
  }

  Optional<List<Value>> findItems(String example) {
    if (node instanceof Node.Sequence(var _, List<Node> nodes)) {
      List<Value> items = new ArrayList<>();
      for (Node item : nodes) {
        items.add(new Value(item, key + "[" + (items.size() + 1) + "]", problems));
      }
      return Optional.of(items);
    }
    return wrong("a list, such as " + example);
  }

  /// The items of a list, or the value alone where it is none.
  List<Value> itemsOrItself(String example) {
    return node instanceof Node.Sequence ? findItems(example).orElseThrow() : List.of(this);
  }

  /// A text in one line; a number is its text.
  Optional<String> findText(String example) {
    if (!(node instanceof Node.Scalar scalar) || scalar.isNull()) {
      return wrong("a text, such as " + example);
    }
    if (scalar.findBoolean().isPresent()) {
      return wrong("a text; quote it if it is one");
    }
    if (scalar.text().isBlank()) {
      return refuse("this is blank; write a text, such as " + example);
    }
    if (scalar.text().codePoints().anyMatch(Character::isISOControl)) {
      return refuse("this has a line break or another control character; write it in one line");
    }
    return Optional.of(scalar.text());
  }

  Optional<Integer> findWholeNumber(int least) {
    if (!(node instanceof Node.Scalar scalar
        && scalar.plain()
        && WHOLE_NUMBER.matcher(scalar.text()).matches())) {
      return wrong("a whole number of at least " + least + ", without quotes");
    }
    BigInteger number = wholeNumber(scalar.text());
    if (number.compareTo(BigInteger.valueOf(least)) < 0) {
      return refuse(Problem.excerpt(scalar.text()) + " is too few; write at least " + least);
    }
    if (number.bitLength() > 31) {
      return refuse(
          Problem.excerpt(scalar.text()) + " is too many; write at most " + Integer.MAX_VALUE);
    }
    return Optional.of(number.intValueExact());
  }

  private static BigInteger wholeNumber(String text) {
    if (text.length() > 100) {
      return text.startsWith("-") ? BigInteger.TEN.pow(100).negate() : BigInteger.TEN.pow(100);
    }
    return switch (text.length() > 2 ? text.substring(0, 2) : "") {
      case "0o" -> new BigInteger(text.substring(2), 8);
      case "0x" -> new BigInteger(text.substring(2), 16);
      default -> new BigInteger(text);
    };
  }

  Optional<Boolean> findBoolean() {
    Optional<Boolean> read =
        node instanceof Node.Scalar scalar ? scalar.findBoolean() : Optional.empty();
    return read.isPresent() ? read : wrong("true or false, without quotes");
  }

  Optional<Duration> findDuration() {
    return findText("72h")
        .flatMap(
            text -> {
              Optional<Duration> read = DurationText.find(text);
              return read.isPresent()
                  ? read
                  : refuse(
                      quoted(text)
                          + " is no duration; write whole numbers with d, h, m or s, such as 72h or"
                          + " 1d12h, of at most "
                          + DurationText.LONGEST.toDays()
                          + "d");
            });
  }

  /// One of a few words, by what each means.
  <T> Optional<T> findWord(Map<String, T> words) {
    String all = String.join(", ", words.keySet());
    if (node instanceof Node.Scalar scalar && !scalar.isNull()) {
      Optional<T> meant = Optional.ofNullable(words.get(scalar.text()));
      return meant.isPresent()
          ? meant
          : refuse("%s is none of the words here; write one of: %s".formatted(kind(node), all));
    }
    return wrong("one of: " + all);
  }

  /// Whether it is `off`, for which YAML's `false` is accepted.
  boolean isOff() {
    return node instanceof Node.Scalar scalar
        && (scalar.text().equals("off") || scalar.findBoolean().equals(Optional.of(false)));
  }

  <T> Optional<T> wrong(String expected) {
    return node instanceof Node.Scalar scalar && scalar.isNull()
        ? refuse("nothing is given; write %s, or take it out".formatted(expected))
        : refuse("this is %s; write %s".formatted(kind(node), expected));
  }

  <T> Optional<T> refuse(String text) {
    report(text);
    return Optional.empty();
  }

  static String quoted(String text) {
    return "\"" + Problem.excerpt(text) + "\"";
  }

  /// What a value is, in words.
  static String kind(Node node) {
    return switch (node) {
      case Node.Mapping _ -> "a map";
      case Node.Sequence _ -> "a list";
      case Node.Scalar scalar when scalar.isNull() -> "nothing";
      case Node.Scalar scalar when scalar.findBoolean().isPresent() ->
          "the boolean " + scalar.text();
      case Node.Scalar scalar when scalar.plain() && NUMBER.matcher(scalar.text()).matches() ->
          "the number " + Problem.excerpt(scalar.text());
      case Node.Scalar scalar -> "the text " + quoted(scalar.text());
    };
  }
}
