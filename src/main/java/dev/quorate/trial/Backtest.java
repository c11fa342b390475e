package dev.quorate.trial;

import dev.quorate.forge.Forge;
import dev.quorate.forge.ForgeException;
import dev.quorate.forge.MergedPull;
import dev.quorate.forge.RateBudget;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Tries merged pull requests one by one, and ends early rather than use up what the bot itself has
/// to live on.
public final class Backtest {
  private static final int STEP = 10;

  private final Forge forge;
  private final MergeTrial trial;
  private final Consumer<String> progress;

  /// What came of it.
  ///
  /// @param ended why it ended early; empty where all were tried
  /// @param unanswered how many of them cannot be told because GitHub did not answer
  public record Result(List<Tried> tried, Optional<String> ended, int unanswered) {
    public Result {
      tried = List.copyOf(tried);
    }

    /// Whether all were looked at.
    public boolean isWhole() {
      return ended.isEmpty() && unanswered == 0;
    }

    /// How many were found to be so.
    public long count(Tried.Finding finding) {
      return tried.stream().filter(each -> each.finding() == finding).count();
    }
  }

  /// @param rules some that can be read
  /// @param progress is told how far it has come
  public Backtest(Forge forge, TrialRules rules, InstantSource clock, Consumer<String> progress) {
    this.forge = forge;
    this.trial = new MergeTrial(forge, rules, clock);
    this.progress = progress;
  }

  /// Tries them in the order given.
  public Result of(List<MergedPull> pulls) {
    List<Tried> tried = new ArrayList<>();
    int unanswered = 0;
    for (MergedPull pull : pulls) {
      Optional<String> low = lowBudget(pull.address().repository().installationId());
      if (low.isPresent()) {
        return new Result(tried, low, unanswered);
      }
      try {
        tried.add(trial.of(pull));
      } catch (ForgeException e) {
        if (e.retryAfter().isPresent()) {
          return new Result(tried, Optional.of(String.valueOf(e.getMessage())), unanswered);
        }
        unanswered++;
        tried.add(Tried.unknown(pull, "GitHub did not answer in full: " + e.getMessage()));
      }
      if (tried.size() % STEP == 0 || tried.size() == pulls.size()) {
        progress.accept(tried.size() + " of " + pulls.size());
      }
    }
    return new Result(tried, Optional.empty(), unanswered);
  }

  private Optional<String> lowBudget(long installationId) {
    return forge.findLowBudget(installationId).map(Backtest::words);
  }

  private static String words(RateBudget budget) {
    return "less than a tenth of the installation's requests is left, which is for the bot; there"
        + " are new ones at "
        + budget.resetAt();
  }
}
