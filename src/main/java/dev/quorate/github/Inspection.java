package dev.quorate.github;

import dev.quorate.account.Account;
import dev.quorate.account.UserId;
import dev.quorate.forge.AppInspection;
import dev.quorate.forge.Reading;
import dev.quorate.forge.RepositoryAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks GitHub about the App itself and its surroundings; changes nothing.
final class Inspection implements AppInspection {
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 50;

  private final Speakers speakers;
  private final People people;
  private final RequiredChecks required;
  private final RecentHeads recent;

  Inspection(Speakers speakers, People people, GraphQl graphQl, long appId) {
    this.speakers = speakers;
    this.people = people;
    this.required = new RequiredChecks(speakers);
    this.recent = new RecentHeads(graphQl, appId);
  }

  @Override
  public Reading<AppSeen> app() {
    Reply reply = askApp("/app");
    if (reply.isMissing()) {
      return new Reading.Missing<>();
    }
    if (reply.isUnauthorised()) {
      return new Reading.Unusable<>(reply.message().strip());
    }
    Json app = reply.orThrow().json();
    return new Reading.Found<>(
        new AppSeen(
            app.number("id"),
            app.text("slug"),
            settingsPage(app),
            permissions(app),
            app.texts("events")));
  }

  /// `https://github.com/apps/SLUG` is its public page; its owner changes it at another.
  private static String settingsPage(Json app) {
    String page = app.text("html_url");
    String slug = app.text("slug");
    String site = page.replaceFirst("/(github-)?apps/[^/]*$", "");
    boolean organisation =
        app.find("owner").flatMap(o -> o.findText("type")).equals(Optional.of("Organization"));
    String owner = organisation ? "/organizations/" + app.object("owner").text("login") : "";
    return site + owner + "/settings/apps/" + slug;
  }

  @Override
  public List<InstallationSeen> listInstallations() {
    List<InstallationSeen> all = new ArrayList<>();
    for (int page = 1; page <= MOST_PAGES; page++) {
      List<InstallationSeen> some =
          askApp("/app/installations?per_page=" + PAGE + "&page=" + page)
              .orThrow()
              .jsonList()
              .map(Inspection::installation)
              .toList();
      all.addAll(some);
      if (some.size() < PAGE) {
        break;
      }
    }
    return List.copyOf(all);
  }

  @Override
  public Optional<InstallationSeen> findInstallation(String fullName) {
    Reply reply = askApp("/repos/" + fullName + "/installation");
    return reply.isMissing() ? Optional.empty() : Optional.of(installation(reply.orThrow().json()));
  }

  private static InstallationSeen installation(Json json) {
    return new InstallationSeen(
        json.number("id"),
        json.find("account").flatMap(account -> account.findText("login")).orElse("(unknown)"),
        json.text("repository_selection").equals("selected"),
        json.text("html_url"),
        json.findText("suspended_at").isPresent(),
        permissions(json));
  }

  private static Map<String, String> permissions(Json json) {
    Map<String, String> permissions = new LinkedHashMap<>();
    Json given = json.object("permissions");
    given.node().fieldNames().forEachRemaining(name -> permissions.put(name, given.text(name)));
    return permissions;
  }

  @Override
  public HookSeen hook() {
    Json hook = askApp("/app/hook/config").orThrow().json();
    return new HookSeen(
        hook.findText("url").orElse(""),
        hook.findText("content_type").orElse("form"),
        !hook.findText("insecure_ssl").orElse("0").equals("1"),
        hook.findText("secret").isPresent());
  }

  @Override
  public List<HookAttempt> listAttempts() {
    return askApp("/app/hook/deliveries?per_page=" + PAGE)
        .orThrow()
        .jsonList()
        .map(
            each ->
                new HookAttempt(
                    each.instant("delivered_at"),
                    each.text("event"),
                    each.text("status"),
                    (int) each.number("status_code")))
        .toList();
  }

  @Override
  public Optional<RepositorySeen> findRepository(long installationId, String fullName) {
    Reply reply = ask(installationId, "/repos/" + fullName);
    if (reply.isMissing()) {
      return Optional.empty();
    }
    Json json = reply.orThrow().json();
    RepositoryAddress address =
        new RepositoryAddress(
            installationId,
            json.number("id"),
            json.object("owner").text("login"),
            json.text("name"));
    String branch = json.text("default_branch");
    Json commit = required.branch(address, branch).object("commit");
    return Optional.of(
        new RepositorySeen(address, json.text("html_url"), branch, commit.text("sha")));
  }

  @Override
  public List<RequiredCheck> listRequiredChecks(RepositorySeen repository) {
    return required.list(repository.address(), repository.defaultBranch());
  }

  @Override
  public List<HeadReports> listRecentHeads(RepositoryAddress repository) {
    return recent.list(repository);
  }

  @Override
  public List<String> listFiles(RepositorySeen repository) {
    RepositoryAddress address = repository.address();
    String tree = "/git/trees/" + repository.commit() + "?recursive=1";
    return ask(address.installationId(), "/repos/" + address.fullName() + tree)
        .orThrow()
        .json()
        .list("tree")
        .filter(each -> each.text("type").equals("blob"))
        .map(each -> each.text("path"))
        .toList();
  }

  @Override
  public Reading<Account> account(long installationId, UserId id) {
    return people.find(installationId, id);
  }

  private Reply askApp(String path) {
    return speakers.ofApp().send(Call.get(speakers.addresses().rest(path)));
  }

  private Reply ask(long installationId, String path) {
    return speakers.of(installationId).send(Call.get(speakers.addresses().rest(path)));
  }
}
