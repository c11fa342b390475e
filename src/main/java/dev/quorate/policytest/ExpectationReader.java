package dev.quorate.policytest;

import dev.quorate.account.Login;
import dev.quorate.merge.NotCounted;
import dev.quorate.merge.Outcome;
import dev.quorate.merge.Reason;
import dev.quorate.yaml.Node;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads an entry of a policy test's `expect`.
final class ExpectationReader {
  private static final List<String> OUTCOMES =
      words(Arrays.stream(Outcome.values()).map(Outcome::word));
  private static final List<String> REASONS =
      words(Arrays.stream(Reason.values()).map(Reason::word));
  private static final List<String> NOT_COUNTED =
      words(Arrays.stream(NotCounted.values()).map(NotCounted::word));

  private ExpectationReader() {}

  private static List<String> words(Stream<String> words) {
    return words.toList();
  }

  static Expectation read(Node node, Instant opened) {
    Keys keys =
        Keys.of(node, "an expectation")
            .allow(
                "at",
                "outcome",
                "track",
                "reasons",
                "approvals",
                "objections",
                "not-counted",
                "mergeable-at");
    Instant at = keys.instant("at", opened);
    if (at.isBefore(opened)) {
      throw new InvalidStory(node.place(), "nothing can be expected before the opening");
    }
    return new Expectation(
        at,
        keys.text("at"),
        keys.findText("outcome").map(word -> known(node, "outcome", word, OUTCOMES)),
        keys.has("track") ? Optional.of(keys.word("track")) : Optional.empty(),
        keys.find("reasons")
            .map(
                list ->
                    Keys.list(list, "reasons").stream()
                        .map(item -> known(item, "reasons", Keys.text(item, "reasons"), REASONS))
                        .toList()),
        logins(keys, "approvals"),
        logins(keys, "objections"),
        notCounted(keys),
        keys.findText("mergeable-at").map(text -> mergeableAt(keys, text, opened)));
  }

  private static Optional<List<Login>> logins(Keys keys, String key) {
    return keys.has(key) ? Optional.of(keys.logins(key)) : Optional.empty();
  }

  private static Map<Login, String> notCounted(Keys keys) {
    Map<Login, String> reasons = new LinkedHashMap<>();
    keys.find("not-counted")
        .map(node -> Keys.of(node, "not-counted"))
        .ifPresent(
            named -> {
              for (Node.Field field : named.fields()) {
                String reason = Keys.text(field.value(), "not-counted");
                reasons.put(
                    Keys.login(field.key(), "not-counted"),
                    known(field.value(), "not-counted", reason, NOT_COUNTED));
              }
            });
    return reasons;
  }

  private static Expectation.Mergeable mergeableAt(Keys keys, String text, Instant opened) {
    return new Expectation.Mergeable(
        text.equals("never")
            ? Optional.empty()
            : Optional.of(keys.instant("mergeable-at", opened)));
  }

  private static String known(Node node, String key, String word, List<String> known) {
    if (known.contains(word)) {
      return word;
    }
    throw new InvalidStory(
        node.place(),
        "%s: %s means nothing; write one of: %s".formatted(key, word, String.join(", ", known)));
  }
}
