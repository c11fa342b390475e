package dev.quorate.report;

import dev.quorate.merge.ClaPassed;
import dev.quorate.merge.Requirement.State;
import java.util.Optional;

/// The contributor licence agreement (R6).
final class ClaRow {
  private static final String EASY_CLA = "EasyCLA";

  private ClaRow() {}

  static Row of(ClaPassed cla) {
    String check = Markdown.name(cla.rules().check());
    String name = "CLA check " + check;
    return switch (cla.state()) {
      case MET -> new Row(name, State.MET, "passed", "");
      case BLOCKED -> new Row(name, State.BLOCKED, "failed on the newest commit", sign(cla, check));
      case WAITING -> new Row(name, State.WAITING, standing(cla), waiting(cla, check));
    };
  }

  private static String standing(ClaPassed cla) {
    if (cla.report().isEmpty()) {
      return cla.overdue()
          ? "no report on the newest commit, even after " + Durations.exact(cla.rules().patience())
          : "no report yet on the newest commit";
    }
    return "reported, without a result yet";
  }

  private static String waiting(ClaPassed cla, String check) {
    Optional<String> app = cla.rules().app();
    String reporter = app.map(slug -> "the app " + Markdown.name(slug)).orElse("its app");
    if (cla.report().isPresent()) {
      return reporter + " finishes it";
    }
    if (!cla.overdue()) {
      return reporter + " reports it, usually within minutes";
    }
    return isEasyCla(cla)
        ? "the contributor comments `/easycla` to have the check run again"
        : "the contributor asks " + reporter + " to run " + check + " again, or pushes again";
  }

  private static String sign(ClaPassed cla, String check) {
    String sign = "the contributor follows the details of the check " + check + " to sign";
    return isEasyCla(cla) ? sign + ", then comments `/easycla`" : sign;
  }

  private static boolean isEasyCla(ClaPassed cla) {
    return cla.rules().check().equals(EASY_CLA);
  }
}
