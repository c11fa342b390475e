package dev.quorate.report;

import dev.quorate.account.UserId;
import dev.quorate.committee.Committee;
import dev.quorate.committee.Entry;
import dev.quorate.committee.ListedUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Who joins a committee, who leaves it, and whose seat or term changes, when one version of it
/// takes another's place. Terms that are over do not matter.
final class CommitteeDifference {
  private final List<String> joining = new ArrayList<>();
  private final List<String> leaving = new ArrayList<>();
  private final List<String> changing = new ArrayList<>();

  private CommitteeDifference() {}

  static CommitteeDifference between(Committee before, Committee after, Instant at) {
    CommitteeDifference difference = new CommitteeDifference();
    Set<UserId> people = new LinkedHashSet<>();
    before.entries().forEach(entry -> people.add(entry.id()));
    after.entries().forEach(entry -> people.add(entry.id()));
    people.forEach(
        person -> difference.compare(entries(before, person, at), entries(after, person, at)));
    return difference;
  }

  private static List<Entry> entries(Committee committee, UserId person, Instant at) {
    return committee.entriesOf(person).stream()
        .filter(entry -> !entry.term().isOverAt(at))
        .distinct()
        .toList();
  }

  private void compare(List<Entry> before, List<Entry> after) {
    if (before.isEmpty() && !after.isEmpty()) {
      joining.add(words(after) + " joins");
    } else if (after.isEmpty() && !before.isEmpty()) {
      leaving.add(words(before) + " leaves");
    } else if (!words(before).equals(words(after))) {
      changing.add(RulesDifference.arrow(words(before), words(after)));
    }
  }

  private static String words(List<Entry> entries) {
    return entries.stream()
        .map(entry -> RuleWords.user(new ListedUser(entry.login(), entry.seat(), entry.term())))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  boolean isNone() {
    return lines().isEmpty();
  }

  /// One line for each, in Markdown: those who leave first, who may be needed most.
  List<String> lines() {
    List<String> lines = new ArrayList<>(leaving);
    lines.addAll(joining);
    lines.addAll(changing);
    return lines;
  }

  /// In short and without Markdown: `1 member joins`.
  List<String> counts() {
    List<String> counts = new ArrayList<>();
    count(counts, leaving.size(), "member leaves", "members leave");
    count(counts, joining.size(), "member joins", "members join");
    count(counts, changing.size(), "seat or term changes", "seats or terms change");
    return counts;
  }

  private static void count(List<String> counts, int number, String one, String several) {
    if (number > 0) {
      counts.add(number + " " + (number == 1 ? one : several));
    }
  }
}
