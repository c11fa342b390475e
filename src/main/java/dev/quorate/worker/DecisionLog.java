package dev.quorate.worker;

import dev.quorate.engine.Action;
import dev.quorate.forge.PullAddress;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.github.ApiCalls;
import dev.quorate.history.HeadSha;
import dev.quorate.ledger.DecisionNote;
import dev.quorate.report.GroupMember;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One log line for each decision, with the requests to GitHub that it took.
final class DecisionLog {
  private static final Logger log = LoggerFactory.getLogger(DecisionLog.class);

  private DecisionLog() {}

  static void write(PullAddress pull, DecisionNote note, List<Action> actions) {
    ApiCalls.Count cost = ApiCalls.soFar();
    log.atInfo()
        .addKeyValue("repository", pull.repository().fullName())
        .addKeyValue("pull", pull.number())
        .addKeyValue("head", note.head())
        .addKeyValue("outcome", note.outcome())
        .addKeyValue("reasons", String.join(" ", note.reasons()))
        .addKeyValue("mergeableAt", note.mergeableAt().map(Object::toString).orElse("-"))
        .addKeyValue(
            "actions",
            actions.stream()
                .map(action -> action.getClass().getSimpleName())
                .collect(Collectors.joining(" ")))
        .addKeyValue("graphQl", cost.graphQl())
        .addKeyValue("rest", cost.rest())
        .log("Decided");
  }

  /// The same for a merge group.
  static void write(
      RepositoryAddress repository,
      HeadSha head,
      List<GroupMember> group,
      Optional<Action.OnCheckRun> action) {
    ApiCalls.Count cost = ApiCalls.soFar();
    log.atInfo()
        .addKeyValue("repository", repository.fullName())
        .addKeyValue("group", head.value())
        .addKeyValue("pulls", numbers(group.stream()))
        .addKeyValue("failing", numbers(group.stream().filter(GroupMember::fails)))
        .addKeyValue("unknown", numbers(group.stream().filter(each -> each.verdict().isEmpty())))
        .addKeyValue("actions", action.map(done -> done.getClass().getSimpleName()).orElse(""))
        .addKeyValue("graphQl", cost.graphQl())
        .addKeyValue("rest", cost.rest())
        .log("Decided");
  }

  private static String numbers(Stream<GroupMember> members) {
    return members
        .map(member -> Integer.toString(member.number()))
        .collect(Collectors.joining(" "));
  }
}
