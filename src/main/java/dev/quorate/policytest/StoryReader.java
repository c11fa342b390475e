package dev.quorate.policytest;

import dev.quorate.account.Login;
import dev.quorate.history.Branch;
import dev.quorate.history.ChangedFile;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.yaml.Node;
import dev.quorate.yaml.Node.Mapping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads one document of a policy-test file as a [Story].
final class StoryReader {
  private StoryReader() {}

  /// @throws InvalidStory if the document tells none
  static Story read(Node document) {
    Keys keys =
        Keys.of(document, "a policy test")
            .allow(
                "name",
                "config",
                "pull-request",
                "events",
                "expect",
                "files",
                "repos",
                "teams",
                "write-access",
                "unreadable");
    Story.Pull pull = pull(Keys.of(keys.require("pull-request"), "pull-request"));
    List<StoryEvent> events = EventReader.read(keys.list("events"), pull.opened());
    List<Node> expected = keys.list("expect");
    if (expected.isEmpty()) {
      throw new InvalidStory(keys.place(), "the test expects nothing; write what, under expect");
    }
    return new Story(
        keys.text("name"),
        baseFiles(keys),
        repositories(keys),
        teams(keys),
        keys.logins("write-access"),
        new HashSet<>(
            keys.list("unreadable").stream().map(node -> Keys.text(node, "unreadable")).toList()),
        pull,
        events,
        expected.stream().map(node -> ExpectationReader.read(node, pull.opened())).toList());
  }

  private static Story.Pull pull(Keys keys) {
    keys.allow("author", "opened", "base", "draft", "files", "changed-files");
    Instant opened = keys.instant("opened");
    return new Story.Pull(
        keys.login("author"),
        opened,
        new Branch(keys.has("base") ? keys.word("base") : "main"),
        keys.flag("draft"),
        files(keys),
        keys.has("changed-files")
            ? Optional.of(keys.wholeNumber("changed-files"))
            : Optional.empty());
  }

  /// The key `files`: each a path, or `{path, from}`.
  static List<ChangedFile> files(Keys keys) {
    List<ChangedFile> files = new ArrayList<>();
    for (Node node : keys.list("files")) {
      if (node instanceof Mapping) {
        Keys file = Keys.of(node, "a file").allow("path", "from");
        files.add(new ChangedFile(file.text("path"), file.findText("from")));
      } else {
        files.add(ChangedFile.at(Keys.text(node, "files")));
      }
    }
    return files;
  }

  private static Map<String, String> baseFiles(Keys keys) {
    Map<String, String> files = present(keys.texts("files"));
    keys.findText("config").ifPresent(text -> files.put(PolicyFile.PATH, text));
    return files;
  }

  private static Map<String, Map<String, String>> repositories(Keys keys) {
    Map<String, Map<String, String>> repositories = new LinkedHashMap<>();
    keys.find("repos")
        .map(node -> Keys.of(node, "repos"))
        .ifPresent(
            repos -> {
              for (String name : repos.names()) {
                repositories.put(name, present(repos.texts(name)));
              }
            });
    return repositories;
  }

  private static Map<String, String> present(Map<String, Optional<String>> texts) {
    Map<String, String> present = new LinkedHashMap<>();
    texts.forEach((path, text) -> text.ifPresent(given -> present.put(path, given)));
    return present;
  }

  private static Map<String, List<Login>> teams(Keys keys) {
    Map<String, List<Login>> teams = new LinkedHashMap<>();
    keys.find("teams")
        .map(node -> Keys.of(node, "teams"))
        .ifPresent(
            named -> {
              for (String name : named.names()) {
                teams.put(name, named.logins(name));
              }
            });
    return teams;
  }
}
