package dev.quorate.command;

import dev.quorate.command.Reading.NearMiss;
import dev.quorate.command.Reading.Unrelated;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/// Finds the command word somebody probably meant (R9.3). A line that is none of the bot's
/// business, such as a path or another bot's command, must get no answer, so the doubt is the
/// writer's.
final class NearMisses {
  private static final int LONG_WORD = 7;

  /// Signs that make a longer name of a word, as in `/help/index`, `/track-issue` or `/hold_all`.
  private static final String JOINS = "/-_=\\";

  private NearMisses() {}

  static Reading read(Typed typed) {
    return find(typed).<Reading>map(word -> new NearMiss(word.word())).orElseGet(Unrelated::new);
  }

  private static Optional<CommandWord> find(Typed typed) {
    if (!typed.first().startsWith("/")) {
      return Optional.empty();
    }
    if (typed.first().equals("/")) {
      return CommandWord.find("/" + Typed.split(typed.rest()).word());
    }
    String seen = LookAlikes.plain(typed.first()).substring(1).strip();
    int end = 0;
    while (end < seen.length() && Character.isLetterOrDigit(seen.charAt(end))) {
      end++;
    }
    String word = seen.substring(0, end);
    String tail = seen.substring(end);
    if (tail.indexOf('/') >= 0) {
      return Optional.empty();
    }
    if (tail.chars().noneMatch(Character::isLetterOrDigit)) {
      return closest(word);
    }
    return CommandWord.find("/" + (JOINS.indexOf(tail.charAt(0)) < 0 ? word : unhyphenated(seen)));
  }

  private static String unhyphenated(String word) {
    return Typed.unpunctuated(word.replace("-", "").replace("_", ""));
  }

  private static Optional<CommandWord> closest(String word) {
    record Candidate(CommandWord meant, int slips) {}
    return Arrays.stream(CommandWord.values())
        .filter(known -> Math.abs(known.word().length() - 1 - word.length()) <= 2)
        .map(known -> new Candidate(known, EditDistance.between(word, known.word().substring(1))))
        .filter(candidate -> isPlausible(word, candidate.meant(), candidate.slips()))
        .min(Comparator.comparingInt(Candidate::slips))
        .map(Candidate::meant);
  }

  /// Fingers seldom slip on the first letter, and `/gold` or `/check` are words of their own; only
  /// in a long word with a single slip is there no doubt.
  private static boolean isPlausible(String word, CommandWord meant, int slips) {
    boolean isLong = meant.word().length() > LONG_WORD;
    boolean sameStart = !word.isEmpty() && word.charAt(0) == meant.word().charAt(1);
    return slips <= (isLong && sameStart ? 2 : 1) && (isLong || sameStart);
  }
}
