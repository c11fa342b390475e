package dev.quorate.store;

import java.util.function.Supplier;

/// Keeps one who was overtaken from writing. What a thread writes within a fence of what the bot
/// knows (the ledger, the watched pull requests) is written only while the fence's condition holds,
/// and the condition is looked at in the same transaction.
public final class Fence {
  private static final ScopedValue<Work<?>> CONDITION = ScopedValue.newInstance();

  private Fence() {}

  /// Does the action in this thread.
  ///
  /// @param condition throws [OvertakenException] when it does not hold, and keeps it holding until
  ///   the end of the transaction
  public static <T> T within(Work<?> condition, Supplier<T> action) {
    return ScopedValue.where(CONDITION, condition).call(action::get);
  }

  /// The work, behind the fence that this thread is within, if it is within one.
  public static <T> Work<T> guard(Work<T> work) {
    if (!CONDITION.isBound()) {
      return work;
    }
    Work<?> condition = CONDITION.get();
    return connection -> {
      condition.run(connection);
      return work.run(connection);
    };
  }
}
