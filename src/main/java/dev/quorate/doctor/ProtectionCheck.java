package dev.quorate.doctor;

import dev.quorate.forge.AppInspection.AppSeen;
import dev.quorate.forge.AppInspection.RepositorySeen;
import dev.quorate.forge.AppInspection.RequiredCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether GitHub merges into the default branch only what passes the check, and takes it from this
/// App alone.
final class ProtectionCheck {
  static final String NAME = "protection";

  private ProtectionCheck() {}

  /// @param name the check's name by the config (R8.3)
  static List<Finding> of(
      AppSeen app, RepositorySeen repository, String name, List<RequiredCheck> required) {
    List<RequiredCheck> ours =
        required.stream().filter(check -> check.name().equals(name)).toList();
    if (ours.isEmpty()) {
      return List.of(notRequired(app, repository, name, required));
    }
    List<Finding> findings = new ArrayList<>();
    for (RequiredCheck check : ours) {
      if (check.app().filter(id -> id != app.id()).isPresent()) {
        findings.add(
            Finding.error(
                NAME,
                "%s takes `%s` from the App number %d alone, which is not this one: nothing can be merged"
                    .formatted(check.where(), name, check.app().orElseThrow()),
                "Choose %s as the source of the check at %s."
                    .formatted(app.slug(), page(repository, check))));
      }
    }
    boolean pinned = ours.stream().anyMatch(check -> check.app().equals(Optional.of(app.id())));
    if (!pinned && findings.isEmpty()) {
      RequiredCheck first = ours.getFirst();
      findings.add(
          Finding.warning(
              NAME,
              "%s requires `%s` from anybody: whoever may push can report it as passed"
                  .formatted(first.where(), name),
              "Choose %s as the source of the check at %s."
                  .formatted(app.slug(), page(repository, first))));
    }
    return Finding.orOk(
        findings,
        NAME,
        "the branch %s requires `%s`, from this App (%s); who may bypass that is not shown to the App"
            .formatted(
                repository.defaultBranch(),
                name,
                ours.stream()
                    .map(RequiredCheck::where)
                    .distinct()
                    .collect(Collectors.joining(", "))));
  }

  private static Finding notRequired(
      AppSeen app, RepositorySeen repository, String name, List<RequiredCheck> required) {
    String others =
        required.isEmpty()
            ? ""
            : required.stream()
                .map(check -> "`" + check.name() + "`")
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ", " (it requires ", ")"));
    return Finding.warning(
        NAME,
        "the branch %s does not require `%s`%s: the check stops nobody from merging"
            .formatted(repository.defaultBranch(), name, others),
        "Require it at %s/settings/rules, with %s as its source; the README has the steps under “Make the check count”."
            .formatted(repository.page(), app.slug()));
  }

  private static String page(RepositorySeen repository, RequiredCheck check) {
    return repository.page()
        + (check.where().startsWith("branch") ? "/settings/branches" : "/settings/rules");
  }
}
