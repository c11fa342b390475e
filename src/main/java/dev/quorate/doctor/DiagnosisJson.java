package dev.quorate.doctor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quorate.audit.TerminalText;
import java.util.Locale;

/// A diagnosis for machines: `subject`, `errors`, `warnings`, and `findings` with `severity`,
/// `check`, `what` and `remedy`.
public final class DiagnosisJson {
  private DiagnosisJson() {}

  /// Its JSON.
  public static String of(Diagnosis diagnosis) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("subject", diagnosis.subject());
    json.put("errors", diagnosis.count(Severity.ERROR));
    json.put("warnings", diagnosis.count(Severity.WARNING));
    ArrayNode findings = json.putArray("findings");
    for (Finding finding : diagnosis.findings()) {
      findings
          .addObject()
          .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
          .put("check", finding.check())
          .put("what", finding.what())
          .put("remedy", finding.remedy());
    }
    return TerminalText.json(json.toPrettyString());
  }
}
