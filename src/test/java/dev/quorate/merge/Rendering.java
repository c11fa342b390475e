package dev.quorate.merge;

import dev.quorate.committee.Committee;
import dev.quorate.policy.Policy;
import dev.quorate.policy.Surroundings;
import dev.quorate.proceedings.Approval;
import dev.quorate.proceedings.Objection;
import dev.quorate.proceedings.People;
import dev.quorate.proceedings.Proceedings;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that a verdict holds as one text: two verdicts with the same text say the same words.
final class Rendering {
  private Rendering() {}

  static String of(Object value) {
    return switch (value) {
      case Policy _, Committee _, Surroundings _, People _ -> "";
      case Optional<?> optional -> optional.map(Rendering::of).orElse("-");
      case Set<?> set -> set.stream().map(Rendering::of).sorted().toList().toString();
      case Collection<?> list -> list.stream().map(Rendering::of).toList().toString();
      case Approval approval ->
          of(
                  List.of(
                      approval.by(),
                      approval.at(),
                      approval.channel(),
                      approval.remark(),
                      approval.subject(),
                      approval.binding(),
                      approval.isBothWays()))
              + Stream.of(Approval.Ending.values()).filter(approval::hasEnded).toList();
      case Objection objection ->
          of(
              List.of(
                  objection.by(),
                  objection.at(),
                  objection.remark(),
                  objection.reason(),
                  objection.tamperings()));
      case Proceedings said ->
          of(
              List.of(
                  said.answers(),
                  said.approvals().all(),
                  said.objections().outstanding(),
                  said.holds().standing(),
                  said.declarations().standing(),
                  said.notices().standing(),
                  said.reactions().down()));
      case Record fields ->
          Stream.of(fields.getClass().getRecordComponents())
              .map(component -> component.getName() + "=" + of(get(fields, component)))
              .collect(Collectors.joining(", ", fields.getClass().getSimpleName() + "(", ")"));
      default -> value.toString();
    };
  }

  private static Object get(Record fields, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(fields);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
