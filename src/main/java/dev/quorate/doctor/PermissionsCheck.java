package dev.quorate.doctor;

import dev.quorate.forge.AppInspection.AppSeen;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Whether the App asks its owners for the permissions that Quorate needs, and for no more.
final class PermissionsCheck {
  static final String NAME = "permissions";

  private PermissionsCheck() {}

  static List<Finding> of(AppSeen app, Asked asked) {
    List<Finding> findings = new ArrayList<>();
    TreeSet<String> all = new TreeSet<>(asked.permissions().keySet());
    all.addAll(app.permissions().keySet());
    for (String name : all) {
      String has = Levels.of(app.permissions(), name);
      String needs = Levels.of(asked.permissions(), name);
      if (Levels.isLess(has, needs)) {
        findings.add(lacks(app, name, has, needs));
      } else if (Levels.isLess(needs, has)) {
        findings.add(
            Finding.warning(
                NAME,
                "the App may %s `%s`, which Quorate never does".formatted(has, name),
                "Set `%s` to '%s' at %s/permissions."
                    .formatted(name, Levels.onPages(needs), app.page())));
      }
    }
    return Finding.orOk(findings, NAME, "the App asks for what Quorate needs, and for no more");
  }

  private static Finding lacks(AppSeen app, String name, String has, String needs) {
    String remedy =
        "Set `%s` to '%s' at %s/permissions, then accept the change in each installation."
            .formatted(name, Levels.onPages(needs), app.page());
    if (name.equals("statuses") && has.equals("read")) {
      return Finding.warning(
          NAME,
          "the App may only read `statuses`: rulesets then do not offer it as the source of its"
              + " check (branch protection does)",
          remedy);
    }
    return Finding.error(
        NAME, "the App has `%s: %s` and needs `%s: %s`".formatted(name, has, name, needs), remedy);
  }
}
