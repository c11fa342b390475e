package dev.quorate.trial;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quorate.audit.TerminalText;
import dev.quorate.trial.Tried.Finding;
import java.time.Instant;
import java.util.Locale;

/// A backtest for machines.
public final class BacktestJson {
  private BacktestJson() {}

  /// Its JSON.
  ///
  /// @param repository `OWNER/REPO`
  /// @param config the file on trial
  public static String of(String repository, String config, Instant since, Backtest.Result result) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("repository", repository);
    json.put("config", config);
    json.put("since", since.toString());
    for (Finding finding : Finding.values()) {
      json.put(word(finding), result.count(finding));
    }
    json.put("ended", result.ended().orElse(null));
    json.put("unanswered", result.unanswered());
    ArrayNode pulls = json.putArray("pulls");
    result.tried().forEach(tried -> pull(pulls.addObject(), tried));
    ArrayNode notes = json.putArray("notes");
    BacktestText.NOTES.forEach(notes::add);
    return TerminalText.json(json.toPrettyString());
  }

  private static void pull(ObjectNode json, Tried tried) {
    json.put("number", tried.pull().address().number());
    json.put("title", tried.pull().title());
    json.put("url", tried.pull().url());
    json.put("author", tried.pull().author());
    json.put("mergedAt", tried.pull().mergedAt().toString());
    json.put("finding", word(tried.finding()));
    json.put("track", tried.track().orElse(null));
    ArrayNode reasons = json.putArray("reasons");
    tried
        .missing()
        .forEach(
            missing ->
                reasons
                    .addObject()
                    .put("reason", missing.reason().word())
                    .put("rule", missing.rule())
                    .put("text", missing.text()));
    ArrayNode unknown = json.putArray("unknown");
    tried.unknown().forEach(unknown::add);
  }

  private static String word(Finding finding) {
    return finding.name().toLowerCase(Locale.ROOT);
  }
}
