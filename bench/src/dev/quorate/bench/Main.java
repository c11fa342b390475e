package dev.quorate.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Measures everything and prints it as Markdown. It must be run by `bench/run`.
public final class Main {
  private static final int CONNECTIONS = 64;
  private static final int STEADY = 1_000;
  private static final int PULLS = 1_000;
  private static final int LOOKS = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Scale scale;
  private final QuickGitHub github = new QuickGitHub();
  private final Bots bots;
  private final List<byte[]> deliveries =
      IntStream.rangeClosed(1, PULLS).mapToObj(Delivery::of).toList();

  private Main(Scale scale, Path folder) throws GeneralSecurityException {
    this.scale = scale;
    this.bots = new Bots(folder, github);
  }

  /// Measures and prints.
  ///
  /// @param args a folder that is empty, and `whole` or `quick`
  public static void main(String[] args) throws Exception {
    Scale scale = args[1].equals("quick") ? Scale.QUICK : Scale.WHOLE;
    Main main = new Main(scale, Path.of(args[0]));
    try (QuickGitHub _ = main.github) {
      main.measure();
    }
    System.exit(0);
  }

  private void measure()
      throws IOException, InterruptedException, ExecutionException, RunnerException {
    progress("start-up");
    measureStart();
    progress("acknowledgements");
    measureAcknowledgements();
    progress("verdicts");
    measureVerdicts();
    for (int size : scale.sizes()) {
      progress("%d open pull requests".formatted(size));
      if (size == scale.sizes().getFirst()) {
        Report.table(
            "Growth with the open pull requests",
            "open",
            "ready after",
            "live heap",
            "resident, at most",
            "acknowledged at 1,000/s: p50",
            "p99",
            "requests of a sweep",
            "of a listing",
            "sweep and listing took");
      }
      measureGrowth(size);
    }
    progress("the judge");
    measureJudge();
  }

  private static void progress(String what) {
    System.err.println("bench: " + what);
  }

  private void measureStart() throws IOException {
    bots.start("start").close(); // Java rehearses before the first start
    List<Duration> taken = new ArrayList<>();
    for (int i = 0; i < scale.starts(); i++) {
      try (Child bot = bots.start("start")) {
        new Load(bot.port(), 1, _ -> Connection.get("/healthz")).atRate(1, 1);
        taken.add(bot.readyAfter());
      }
    }
    taken.sort(Duration::compareTo);
    Report.table("Start-up, from `./quorate serve` to listening", "fastest", "median", "slowest");
    Report.row(
        millis(taken.getFirst()), millis(taken.get(taken.size() / 2)), millis(taken.getLast()));
  }

  private static String millis(Duration time) {
    return time.toMillis() + " ms";
  }

  /// @param processor what the process took of the cores while at full speed
  private record Acknowledged(Load.Result full, Duration processor, Load.Result steady) {
    long microsEach() {
      return processor.toNanos() / 1_000 / full.latencies().count();
    }
  }

  /// GitHub keeps silent meanwhile, so that verdicts take no part of the two cores.
  private void measureAcknowledgements() throws IOException {
    Acknowledged probe;
    Acknowledged bot;
    try (Child child = bots.startProbe()) {
      probe = acknowledge(child);
    }
    github.fallSilent();
    try (Child child = bots.start("acknowledge")) {
      bot = acknowledge(child);
    } finally {
      github.speak();
    }
    Report.table(
        "Durable acknowledgements, 15 KB each, 64 connections",
        "",
        "per second",
        "p50",
        "p99",
        "processor time each",
        "at 1,000 per second: p50",
        "p99");
    row("bare probe", probe);
    row("Quorate", bot);
    Report.say(
        "Quorate reaches %d %% of the probe."
            .formatted(100 * bot.full().perSecond() / probe.full().perSecond()));
  }

  private Acknowledged acknowledge(Child child) {
    Load load = new Load(child.port(), CONNECTIONS, i -> deliveries.get(i % PULLS));
    load.atFullSpeed(scale.warmUp());
    Duration before = child.processorTime();
    Load.Result full = load.atFullSpeed(scale.load());
    Duration processor = child.processorTime().minus(before);
    return new Acknowledged(
        full, processor, load.atRate(STEADY, STEADY * (int) scale.load().toSeconds()));
  }

  private void row(String name, Acknowledged each) {
    Report.row(
        name,
        each.full().perSecond(),
        each.full().latencies().percentile(50),
        each.full().latencies().percentile(99),
        each.microsEach() + " µs",
        each.steady().latencies().percentile(50),
        each.steady().latencies().percentile(99));
  }

  private void measureVerdicts() throws IOException, InterruptedException {
    int count = scale.burst();
    Verdicts verdicts = new Verdicts(github);
    Report.table("Verdicts", "", "per second", "requests to GitHub for each", "which");
    try (Child bot = bots.start("verdicts")) {
      verdicts.burst(bot, 1_000_000, count); // Java learns
      github.forgetRequests();
      double first = verdicts.burst(bot, 1, count);
      rowOfVerdicts("opened", count, Math.round(count / first));
      IntStream.rangeClosed(1, count).forEach(github::approve);
      github.forgetRequests();
      double second = verdicts.burst(bot, 1, count);
      await(() -> sent("edit comment") >= count);
      rowOfVerdicts("approved", count, Math.round(count / second));
      github.forgetRequests();
      new Load(bot.port(), 1, deliveries::get).atRate(LOOKS, LOOKS);
      await(() -> sent("graphql Pull") >= LOOKS);
      rowOfVerdicts("nothing new", LOOKS, "");
      IntStream.rangeClosed(1, scale.paced()).forEach(github::approve);
      Latencies waited = verdicts.paced(bot, 1, scale.paced(), 20);
      Report.say(
          "From acknowledgement to posted verdict, 20 pull requests a second: p50 %s, p99 %s."
              .formatted(waited.percentile(50), waited.percentile(99)));
    }
  }

  private void rowOfVerdicts(String what, int count, Object perSecond) {
    Map<String, Long> requests = github.requests();
    double each = requests.values().stream().mapToLong(Long::longValue).sum() / (double) count;
    String which =
        requests.entrySet().stream()
            .map(sort -> "%s %.2f".formatted(sort.getKey(), sort.getValue() / (double) count))
            .collect(Collectors.joining(", "));
    Report.row(what, perSecond, "%.2f".formatted(each), which);
  }

  private void measureGrowth(int size)
      throws IOException, ExecutionException, InterruptedException {
    String name = "open" + size;
    github.forgetWritings();
    try (Child bot = bots.start(name)) {
      new Verdicts(github).burst(bot, 1, 1);
    }
    github.resemble(1);
    Seed.copyFirst(bots.database(name), size);
    github.open(size);
    github.forgetRequests();
    long start = System.nanoTime();
    try (Child bot = bots.start(name)) {
      int batches = (size + 99) / 100;
      await(() -> sent("graphql ReactionSweep") >= batches && sent("graphql OpenPulls") >= batches);
      double seconds = (System.nanoTime() - start) / 1e9;
      long sweep = sent("graphql ReactionSweep");
      long listing = sent("graphql OpenPulls");
      Load load = new Load(bot.port(), CONNECTIONS, i -> deliveries.get(i % PULLS));
      load.atRate(STEADY, STEADY * (int) scale.warmUp().toSeconds());
      Load.Result steady = load.atRate(STEADY, STEADY * (int) scale.load().toSeconds());
      Report.row(
          "%,d".formatted(size),
          millis(bot.readyAfter()),
          String.format(Locale.ROOT, "%.1f MB", bot.liveBytes() / 1e6),
          bot.mostResidentMegabytes() + " MB",
          steady.latencies().percentile(50),
          steady.latencies().percentile(99),
          sweep,
          listing,
          String.format(Locale.ROOT, "%.1f s", seconds));
    } finally {
      github.open(0);
    }
  }

  private long sent(String sort) {
    return github.requests().getOrDefault(sort, 0L);
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("waited in vain");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private void measureJudge() throws RunnerException {
    TimeValue time = TimeValue.seconds(scale.judgeSeconds());
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(JudgeBenchmark.class.getSimpleName())
                    .warmupIterations(1)
                    .warmupTime(time)
                    .measurementIterations(1)
                    .measurementTime(time)
                    .output("/dev/null")
                    .build())
            .run();
    Report.table("The pure judge, one core (JMH)", "events", "verdicts per second", "µs per event");
    for (RunResult result : results) {
      double perSecond = result.getPrimaryResult().getScore();
      int events = Integer.parseInt(result.getParams().getParam("events"));
      Report.row(
          events,
          "%,.0f".formatted(perSecond),
          String.format(Locale.ROOT, "%.2f", 1e6 / perSecond / events));
    }
  }
}
