package dev.quorate.github;

import dev.quorate.forge.AppInspection.RequiredCheck;
import dev.quorate.forge.RepositoryAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads which checks a branch requires. Of branch protection GitHub shows this much to whoever may
/// read the contents; the rest of it, such as who may bypass it, would need “Administration: read”.
final class RequiredChecks {
  /// GitHub's number for “any App”.
  private static final long ANY = -1;

  private final Speakers speakers;

  RequiredChecks(Speakers speakers) {
    this.speakers = speakers;
  }

  Json branch(RepositoryAddress repository, String branch) {
    return ask(repository, "/branches/" + encoded(branch)).json();
  }

  List<RequiredCheck> list(RepositoryAddress repository, String branch) {
    List<RequiredCheck> all = new ArrayList<>(byProtection(branch(repository, branch)));
    ask(repository, "/rules/branches/" + encoded(branch) + "?per_page=100")
        .jsonList()
        .filter(rule -> rule.text("type").equals("required_status_checks"))
        .forEach(rule -> all.addAll(byRuleset(rule)));
    return List.copyOf(all);
  }

  private static List<RequiredCheck> byProtection(Json branch) {
    return branch
        .find("protection")
        .flatMap(protection -> protection.find("required_status_checks"))
        .filter(checks -> !checks.findText("enforcement_level").equals(Optional.of("off")))
        .map(
            checks ->
                checks
                    .list("checks")
                    .map(check -> required(check, "app_id", "branch protection"))
                    .toList())
        .orElse(List.of());
  }

  private static List<RequiredCheck> byRuleset(Json rule) {
    String where =
        "a ruleset of "
            + rule.findText("ruleset_source").orElse("this repository")
            + rule.findNumber("ruleset_id").map(id -> " (number " + id + ")").orElse("");
    return rule.object("parameters")
        .list("required_status_checks")
        .map(check -> required(check, "integration_id", where))
        .toList();
  }

  private static RequiredCheck required(Json check, String app, String where) {
    return new RequiredCheck(
        check.text("context"), check.findNumber(app).filter(id -> id != ANY), where);
  }

  private Reply ask(RepositoryAddress repository, String path) {
    return speakers
        .of(repository.installationId())
        .send(Call.get(speakers.addresses().rest("/repos/" + repository.fullName() + path)))
        .orThrow();
  }

  private static String encoded(String branch) {
    return URLEncoder.encode(branch, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
