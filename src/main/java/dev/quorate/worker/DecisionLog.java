package dev.quorate.worker;

import dev.quorate.engine.Action;
import dev.quorate.forge.PullAddress;
import dev.quorate.forge.RepositoryAddress;
import dev.quorate.github.ApiCalls;
import dev.quorate.history.HeadSha;
import dev.quorate.ledger.DecisionNote;
import dev.quorate.report.GroupMember;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// One log line for each decision, with what made the bot look, the requests to GitHub and the time
/// that it took. The names of its values are explained in docs/operations/watching.md.
final class DecisionLog {
  private static final Logger log = LoggerFactory.getLogger(DecisionLog.class);

  private DecisionLog() {}

  static void write(Occasion occasion, PullAddress pull, DecisionNote note, List<Action> actions) {
    LoggingEventBuilder line =
        begin(occasion)
            .addKeyValue("repository", pull.repository().fullName())
            .addKeyValue("pull", pull.number())
            .addKeyValue("head", note.head())
            .addKeyValue("outcome", note.outcome())
            .addKeyValue("reasons", String.join(" ", note.reasons()))
            .addKeyValue(
                "actions",
                actions.stream()
                    .map(action -> action.getClass().getSimpleName())
                    .collect(Collectors.joining(" ")));
    end(add(line, "mergeableAt", note.mergeableAt().map(Instant::toString)), occasion);
  }

  /// The same for a merge group.
  static void write(
      Occasion occasion,
      RepositoryAddress repository,
      HeadSha head,
      List<GroupMember> group,
      Optional<Action.OnCheckRun> action) {
    LoggingEventBuilder line =
        begin(occasion)
            .addKeyValue("repository", repository.fullName())
            .addKeyValue("group", head.value())
            .addKeyValue("pulls", numbers(group.stream()))
            .addKeyValue("failing", numbers(group.stream().filter(GroupMember::fails)))
            .addKeyValue(
                "unknown", numbers(group.stream().filter(each -> each.verdict().isEmpty())))
            .addKeyValue("actions", action.map(done -> done.getClass().getSimpleName()).orElse(""));
    end(line, occasion);
  }

  private static LoggingEventBuilder begin(Occasion occasion) {
    return add(log.atInfo(), "delivery", occasion.delivery());
  }

  private static LoggingEventBuilder add(
      LoggingEventBuilder line, String name, Optional<String> value) {
    return value.map(text -> line.addKeyValue(name, text)).orElse(line);
  }

  private static void end(LoggingEventBuilder line, Occasion occasion) {
    ApiCalls.Count cost = ApiCalls.soFar();
    line.addKeyValue("graphQl", cost.graphQl())
        .addKeyValue("rest", cost.rest())
        .addKeyValue("durationMs", occasion.taken().toMillis())
        .log("Decided");
  }

  private static String numbers(Stream<GroupMember> members) {
    return members
        .map(member -> Integer.toString(member.number()))
        .collect(Collectors.joining(" "));
  }
}
