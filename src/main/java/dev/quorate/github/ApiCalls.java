package dev.quorate.github;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/// Counts the requests to GitHub, since the start and for one piece of work.
public final class ApiCalls {
  private static final ScopedValue<ApiCalls> PIECE = ScopedValue.newInstance();

  private final LongAdder graphQl = new LongAdder();
  private final LongAdder rest = new LongAdder();
  private final LongAdder tokens = new LongAdder();

  /// Sorts of requests; those for tokens are counted by themselves, as they serve many calls.
  enum Sort {
    GRAPHQL,
    REST,
    TOKEN
  }

  /// Numbers of requests sent.
  public record Count(long graphQl, long rest, long tokens) {}

  /// A piece of work's result, and what it cost.
  public record Measured<T>(T result, Count cost) {}

  public Count total() {
    return new Count(graphQl.sum(), rest.sum(), tokens.sum());
  }

  /// What the piece of work that this thread is at has cost so far; nothing where none is measured.
  public static Count soFar() {
    return PIECE.isBound() ? PIECE.get().total() : new Count(0, 0, 0);
  }

  /// Does the work in this thread and counts the requests it sends.
  public <T> Measured<T> measure(Supplier<T> work) {
    ApiCalls piece = new ApiCalls();
    T result = ScopedValue.where(PIECE, piece).call(work::get);
    return new Measured<>(result, piece.total());
  }

  void count(Sort sort) {
    add(sort);
    if (PIECE.isBound()) {
      PIECE.get().add(sort);
    }
  }

  private void add(Sort sort) {
    switch (sort) {
      case GRAPHQL -> graphQl.increment();
      case REST -> rest.increment();
      case TOKEN -> tokens.increment();
    }
  }
}
