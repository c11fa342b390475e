package dev.quorate.doctor;

import java.util.List;

/// All that was found.
///
/// @param subject what was looked at: `OWNER/REPO`, or the App
public record Diagnosis(String subject, List<Finding> findings) {
  public Diagnosis {
    findings = List.copyOf(findings);
  }

  /// How many findings are of that severity.
  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
