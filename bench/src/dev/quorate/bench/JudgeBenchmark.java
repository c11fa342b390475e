package dev.quorate.bench;

import dev.quorate.merge.Judge;
import dev.quorate.merge.Verdict;
import dev.quorate.proceedings.Proceedings;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The pure judge on one core: from a history to a verdict.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class JudgeBenchmark {
  @Param({"50", "500", "5000"})
  public int events;

  private SampleHistory history;

  /// Makes the history.
  @Setup
  public void prepare() {
    history = SampleHistory.of(events);
  }

  /// One verdict.
  @Benchmark
  public Verdict verdict() {
    Proceedings proceedings =
        Proceedings.of(history.events(), history.surroundings(), history.until());
    return Judge.judge(proceedings, history.surroundings(), history.until());
  }
}
