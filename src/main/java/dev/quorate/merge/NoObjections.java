package dev.quorate.merge;

import dev.quorate.proceedings.Objection;
import java.util.List;
import java.util.function.Predicate;

/// "No outstanding objections" (R3).
///
/// @param binding the outstanding ones that block, oldest first
/// @param nonBinding the outstanding ones of people without the right, shown and no more
public record NoObjections(List<Objection> binding, List<Objection> nonBinding)
    implements Requirement {

  static NoObjections judge(Situation situation) {
    BindingObjections rule =
        new BindingObjections(
            situation.surroundings(), situation.proceedings().people(), situation.now());
    List<Objection> outstanding = situation.proceedings().objections().outstanding();
    return new NoObjections(
        outstanding.stream().filter(rule::binds).toList(),
        outstanding.stream().filter(Predicate.not(rule::binds)).toList());
  }

  @Override
  public State state() {
    return binding.isEmpty() ? State.MET : State.BLOCKED;
  }

  @Override
  public Reason reason() {
    return Reason.OBJECTION;
  }
}
