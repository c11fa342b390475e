package dev.quorate.worker;

import dev.quorate.forge.ForgeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Counts what is asked of the forge in memory, and makes it fail as told.
public final class Faults {
  private final List<String> calls = new ArrayList<>();
  private final List<String> writes = new ArrayList<>();
  private final Set<String> silent = new HashSet<>();
  private final Map<String, Duration> limited = new HashMap<>();
  private int callsLeft = Integer.MAX_VALUE;
  private int writesLeft = Integer.MAX_VALUE;
  private boolean written;

  /// The names of all calls since the last [#forget].
  public List<String> calls() {
    return List.copyOf(calls);
  }

  public List<String> writes() {
    return List.copyOf(writes);
  }

  public void forget() {
    calls.clear();
    writes.clear();
  }

  /// The `n`-th call from now fails, once.
  public void failCall(int n) {
    callsLeft = n;
  }

  /// The `n`-th write from now fails, once: nothing is written.
  public void failWrite(int n) {
    writesLeft = n;
    written = false;
  }

  /// The `n`-th write from now is done and then fails, once: nobody knows its fate.
  public void failAfterWrite(int n) {
    writesLeft = n;
    written = true;
  }

  /// The method is not answered until [#answer].
  public void silence(String method) {
    silent.add(method);
  }

  /// The method wants to be asked again after the time, until [#answer].
  public void limit(String method, Duration retryAfter) {
    limited.put(method, retryAfter);
  }

  public void answer() {
    silent.clear();
    limited.clear();
  }

  <T> T read(String method, Supplier<T> work) {
    count(method);
    return work.get();
  }

  <T> T write(String method, Supplier<T> work) {
    count(method);
    boolean fails = --writesLeft == 0;
    if (fails && !written) {
      throw failure(method);
    }
    T result = work.get();
    writes.add(method);
    if (fails) {
      throw failure(method);
    }
    return result;
  }

  private void count(String method) {
    calls.add(method);
    if (limited.containsKey(method)) {
      throw new ForgeException(method + ": 429", Optional.of(limited.get(method)));
    }
    if (silent.contains(method) || --callsLeft == 0) {
      throw failure(method);
    }
  }

  private static ForgeException failure(String method) {
    return new ForgeException(method + ": 502", Optional.empty());
  }
}
