package dev.quorate.trial;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quorate.audit.TerminalText;
import dev.quorate.merge.Judgement;
import dev.quorate.merge.Verdict;
import dev.quorate.report.CheckRunText;
import java.time.Instant;
import java.util.List;

/// A verdict for machines.
public final class OpenTrialJson {
  private OpenTrialJson() {}

  /// Its JSON.
  ///
  /// @param notes what to know when reading it
  public static String of(OpenTrial trial, List<String> notes) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Verdict verdict = trial.verdict();
    json.put("pull", trial.pull().address().toString());
    json.put("at", trial.at().toString());
    json.put("config", trial.rules().name());
    json.put("outcome", trial.outcome());
    ArrayNode reasons = json.putArray("reasons");
    verdict.reasons().forEach(reason -> reasons.add(reason.word()));
    json.put("mergeableAt", verdict.mergeableAt().map(Instant::toString).orElse(null));
    if (verdict instanceof Verdict.Judged judged) {
      judged(json, judged.judgement());
    }
    json.put(
        "title", trial.text().map(CheckRunText::title).orElseGet(() -> OpenTrialText.why(trial)));
    json.put("summary", trial.text().map(CheckRunText::summary).orElse(null));
    ArrayNode notesJson = json.putArray("notes");
    notes.forEach(notesJson::add);
    return TerminalText.json(json.toPrettyString());
  }

  private static void judged(ObjectNode json, Judgement judgement) {
    json.put("track", judgement.track().track().name().value());
    ArrayNode approvals = json.putArray("approvals");
    judgement.tally().counted().forEach(counted -> approvals.add(counted.login().value()));
    ObjectNode notCounted = json.putObject("notCounted");
    judgement
        .tally()
        .uncounted()
        .forEach(uncounted -> notCounted.put(uncounted.login().value(), uncounted.reason().word()));
  }
}
