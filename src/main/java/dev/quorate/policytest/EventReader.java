package dev.quorate.policytest;

import dev.quorate.account.Login;
import dev.quorate.history.Branch;
import dev.quorate.history.CheckState;
import dev.quorate.history.RemarkId;
import dev.quorate.history.ReviewState;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.yaml.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the events of a policy test, and refuses those that could not happen (R13.7, R9.6).
final class EventReader {
  private static final List<String> REACTIONS =
      List.of("+1", "-1", "laugh", "hooray", "confused", "heart", "rocket", "eyes");
  private static final List<String> KINDS =
      List.of(
          "comment",
          "edit",
          "delete",
          "review",
          "dismiss",
          "react",
          "unreact",
          "push",
          "retarget",
          "draft",
          "ready",
          "close",
          "reopen",
          "merge",
          "status",
          "check",
          "config",
          "base-files",
          "join",
          "leave",
          "invite",
          "grant",
          "revoke",
          "rename");

  private final Instant opened;
  private final RemarkIds ids = new RemarkIds();

  private EventReader(Instant opened) {
    this.opened = opened;
  }

  /// The events, oldest first.
  static List<StoryEvent> read(List<Node> nodes, Instant opened) {
    EventReader reader = new EventReader(opened);
    nodes.forEach(reader.ids::enter);
    List<StoryEvent> events = new ArrayList<>();
    Impossible impossible = new Impossible();
    for (Node node : nodes) {
      Optional<StoryEvent> event = reader.read(node);
      event.ifPresent(given -> impossible.refuseTwice(given, node.place()));
      event.ifPresent(events::add);
    }
    if (!nodes.isEmpty()) {
      Impossible.refuseTooEarly(events, nodes.getFirst().place());
    }
    events.sort(Comparator.comparing(StoryEvent::at));
    return events;
  }

  private Optional<StoryEvent> read(Node node) {
    Keys keys = Keys.of(node, "an event");
    Instant at = keys.instant("at", opened);
    if (at.isBefore(opened)) {
      throw new InvalidStory(node.place(), "nothing happens before the opening");
    }
    List<String> kinds = KINDS.stream().filter(keys::has).toList();
    if (kinds.size() != 1) {
      throw new InvalidStory(
          node.place(),
          "an event is exactly one of: %s; this is %s"
              .formatted(String.join(", ", KINDS), kinds.isEmpty() ? "none" : kinds));
    }
    return read(kinds.getFirst(), keys, at);
  }

  private Optional<StoryEvent> read(String kind, Keys keys, Instant at) {
    return switch (kind) {
      case "comment" -> {
        keys.allow("at", "by", kind, "id", "inline");
        keys.flag("inline");
        yield said(new StoryEvent.Comment(at, keys.login("by"), ids.of(keys), keys.text(kind)));
      }
      case "edit" -> {
        keys.allow("at", "by", kind, "to");
        RemarkId id = ids.find(keys, kind, at);
        yield said(new StoryEvent.Edit(at, keys.login("by"), id, keys.text("to")));
      }
      case "delete" -> {
        keys.allow("at", "by", kind);
        RemarkId id = ids.findComment(keys, kind, at);
        yield said(new StoryEvent.Delete(at, keys.login("by"), id));
      }
      case "review" -> {
        keys.allow("at", "by", kind, "body", "id");
        String body = keys.findText("body").orElse("");
        yield said(
            new StoryEvent.Review(at, keys.login("by"), ids.of(keys), review(keys, kind), body));
      }
      case "dismiss" -> {
        keys.allow("at", "by", kind);
        RemarkId id = ids.findReview(keys, kind, at);
        yield said(new StoryEvent.Dismiss(at, keys.login("by"), id));
      }
      case "react", "unreact" -> react(kind, keys, at);
      case "push" -> Optional.of(push(keys.allow("at", kind), at));
      case "retarget" ->
          said(new StoryEvent.Retarget(at, new Branch(keys.allow("at", kind).word(kind))));
      case "draft", "ready", "close", "reopen", "merge" -> life(kind, keys, at);
      case "status" -> {
        keys.allow("at", "by", kind, "state");
        CheckState state = CheckWords.ofStatus(keys);
        yield said(new StoryEvent.Report(at, keys.text(kind), keys.login("by"), state));
      }
      case "check" -> {
        keys.allow("at", kind, "conclusion", "app");
        Login app = new Login(keys.findText("app").orElse("some-app") + "[bot]");
        yield said(new StoryEvent.Report(at, keys.text(kind), app, CheckWords.ofCheckRun(keys)));
      }
      case "config" -> {
        Optional<String> text = Optional.of(keys.allow("at", kind).text(kind));
        yield said(new StoryEvent.BaseFiles(at, Map.of(PolicyFile.PATH, text), true));
      }
      case "base-files" ->
          said(new StoryEvent.BaseFiles(at, keys.allow("at", kind).texts(kind), false));
      case "join" -> said(new StoryEvent.Join(at, keys.login(kind), team(keys, kind)));
      case "leave" -> said(new StoryEvent.Leave(at, keys.login(kind), team(keys, kind)));
      case "invite" -> said(new StoryEvent.Invite(at, keys.login(kind), team(keys, kind)));
      case "grant", "revoke" ->
          said(
              new StoryEvent.WriteAccess(
                  at, keys.allow("at", kind).login(kind), kind.equals("grant")));
      case "rename" -> said(new StoryEvent.Rename(at, renames(keys.allow("at", kind), kind)));
      default -> throw new IllegalStateException(kind);
    };
  }

  private static Optional<StoryEvent> said(StoryEvent event) {
    return Optional.of(event);
  }

  private static ReviewState review(Keys keys, String kind) {
    return switch (keys.text(kind)) {
      case "approved" -> ReviewState.APPROVED;
      case "changes_requested" -> ReviewState.CHANGES_REQUESTED;
      case "commented" -> ReviewState.COMMENTED;
      default ->
          throw new InvalidStory(
              keys.place(), "a review is approved, changes_requested or commented");
    };
  }

  /// A reaction that means nothing, or on something where none does, is no event (R2.6).
  private Optional<StoryEvent> react(String kind, Keys keys, Instant at) {
    keys.allow("at", "by", kind, "on");
    String reaction = keys.text(kind);
    if (!REACTIONS.contains(reaction)) {
      throw new InvalidStory(keys.place(), "a reaction is one of: " + String.join(", ", REACTIONS));
    }
    Login by = keys.login("by");
    String on = keys.text("on");
    boolean meansSomething = reaction.equals("+1") || reaction.equals("-1");
    if (!on.equals("description") && !on.equals("status")) {
      ids.find(keys, "on", at);
      return Optional.empty();
    }
    return meansSomething
        ? said(new StoryEvent.React(at, by, on, reaction, kind.equals("unreact")))
        : Optional.empty();
  }

  private static StoryEvent push(Keys keys, Instant at) {
    Keys push = Keys.of(keys.require("push"), "push").allow("files", "content", "commits");
    return new StoryEvent.Push(
        at,
        push.has("files") ? Optional.of(StoryReader.files(push)) : Optional.empty(),
        push.findText("content").orElse("changed"),
        push.has("commits") ? Optional.of(push.logins("commits")) : Optional.empty());
  }

  private static Optional<StoryEvent> life(String kind, Keys keys, Instant at) {
    if (!keys.allow("at", kind).flag(kind)) {
      throw new InvalidStory(keys.place(), "write " + kind + ": true");
    }
    return said(new StoryEvent.Life(at, kind));
  }

  private static String team(Keys keys, String kind) {
    return keys.allow("at", kind, "team").text("team");
  }

  private static Map<Login, Login> renames(Keys keys, String kind) {
    Map<Login, Login> renames = new LinkedHashMap<>();
    for (Node.Field rename : Keys.of(keys.require(kind), kind).fields()) {
      renames.put(Keys.login(rename.key(), kind), Keys.login(rename.value(), kind));
    }
    return renames;
  }
}
