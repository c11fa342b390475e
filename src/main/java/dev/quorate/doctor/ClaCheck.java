package dev.quorate.doctor;

import dev.quorate.forge.AppInspection.HeadReports;
import dev.quorate.forge.ReportSeen;
import dev.quorate.policy.ClaRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether the CLA check that the rules wait for is reported on this repository's pull requests, by
/// the app they trust (R6.1, R6.2).
final class ClaCheck {
  static final String NAME = "cla";
  private static final String OFF = "or write `cla: off` into the config";

  private ClaCheck() {}

  /// @param rules empty with `cla: off`
  /// @param heads those that changed last
  static List<Finding> of(Optional<ClaRules> rules, List<HeadReports> heads) {
    return List.of(
        rules.map(cla -> of(cla, heads)).orElseGet(() -> Finding.ok(NAME, "off by the config")));
  }

  private static Finding of(ClaRules rules, List<HeadReports> heads) {
    String by = rules.app().map(app -> " by " + app).orElse("");
    if (heads.isEmpty()) {
      return Finding.warning(
          NAME,
          "there is no pull request yet on which to see whether `%s` is reported%s"
              .formatted(rules.check(), by),
          "Open one and look again.");
    }
    List<ReportSeen> named =
        heads.stream()
            .flatMap(head -> head.reports().stream())
            .filter(report -> report.name().equals(rules.check()))
            .toList();
    long trusted =
        heads.stream()
            .filter(head -> head.reports().stream().anyMatch(report -> isTrusted(report, rules)))
            .count();
    if (trusted > 0) {
      return Finding.ok(
          NAME,
          "`%s` is reported%s on %d of %d recent pull requests"
              .formatted(rules.check(), by, trusted, heads.size()));
    }
    if (named.isEmpty()) {
      return Finding.error(
          NAME,
          "`%s` is reported on 0 of %d recent pull requests: everything waits for it"
              .formatted(rules.check(), heads.size()),
          "Have%s report on this repository (EasyCLA is turned on for a repository in LFX Project"
                  .formatted(rules.app().map(app -> " " + app).orElse(" its app"))
              + " Control Center), correct cla.check, "
              + OFF
              + ".");
    }
    return Finding.error(
        NAME,
        "`%s` is reported by nobody the config trusts, but by %s: everything waits"
            .formatted(
                rules.check(),
                named.stream()
                    .map(report -> report.reporterLogin().value())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "))),
        "If that is the right one, name it as cla.app (without `[bot]`), " + OFF + ".");
  }

  private static boolean isTrusted(ReportSeen report, ClaRules rules) {
    return report.name().equals(rules.check()) && rules.trusts(report.reporterLogin());
  }
}
