package dev.quorate.github;

import dev.quorate.forge.ReactionPoll;
import dev.quorate.forge.ReactionSeen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;

/// Looks at the reactions on many pull requests and their status comments, 100 to a request: GitHub
/// tells nobody when somebody reacts. What is gone is not in the answer.
final class ReactionSweep {
  /// The most ids that GitHub takes in one list.
  private static final int MOST = 100;

  private final GraphQl graphQl;

  ReactionSweep(GraphQl graphQl) {
    this.graphQl = graphQl;
  }

  List<ReactionPoll> list(long installationId, List<ReactionPoll.Question> questions) {
    List<ReactionPoll> all = new ArrayList<>();
    questions.stream()
        .gather(Gatherers.windowFixed(MOST))
        .forEach(some -> all.addAll(ask(installationId, some)));
    return List.copyOf(all);
  }

  private List<ReactionPoll> ask(long installationId, List<ReactionPoll.Question> questions) {
    Json data =
        graphQl
            .ask(
                installationId,
                Query.REACTIONS,
                Map.of(
                    "pulls",
                    questions.stream().map(ReactionPoll.Question::nodeId).toList(),
                    "comments",
                    questions.stream()
                        .flatMap(each -> each.statusCommentNodeId().stream())
                        .toList()))
            .data("pulls.*", "comments.*");
    Map<String, Json> pulls = byId(data, "pulls");
    Map<String, Json> comments = byId(data, "comments");
    List<ReactionPoll> polls = new ArrayList<>();
    for (ReactionPoll.Question question : questions) {
      find(pulls, question.nodeId())
          .map(
              pull ->
                  new ReactionPoll(
                      question.nodeId(),
                      reactions(installationId, pull),
                      question
                          .statusCommentNodeId()
                          .flatMap(id -> find(comments, id))
                          .map(comment -> reactions(installationId, comment))
                          .orElse(List.of())))
          .ifPresent(polls::add);
    }
    return polls;
  }

  private static Map<String, Json> byId(Json data, String field) {
    Map<String, Json> byId = new HashMap<>();
    data.list(field).forEach(each -> byId.put(each.text("id"), each));
    return byId;
  }

  private static Optional<Json> find(Map<String, Json> subjects, String id) {
    return Optional.ofNullable(subjects.get(id));
  }

  private List<ReactionSeen> reactions(long installationId, Json subject) {
    return ReactionsSeen.list(
        Pages.all(
            subject.object("reactions"),
            cursor ->
                graphQl
                    .ask(
                        installationId,
                        Query.SWEEP_MORE_REACTIONS,
                        Map.of("of", subject.text("id"), "after", cursor))
                    .data()
                    .object("of")
                    .object("more")));
  }
}
