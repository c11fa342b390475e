package dev.quorate.report;

import dev.quorate.merge.Verdict;
import java.util.ArrayList;
import java.util.List;

/// The words of the check on the head of a merge group (R11.1): which of its pull requests pass,
/// and why the others do not. Like those of a pull request they name instants and never what is
/// left of a wait.
public final class GroupText {
  private static final int LONGEST = 200;
  private static final int MOST_NAMES = 3;
  private static final String NOT_OPEN = "Not open";

  private GroupText() {}

  /// The words for a group.
  ///
  /// @param group at least one pull request, in the order of the queue
  public static CheckRunText of(List<GroupMember> group, Provenance provenance, Links links) {
    String summary =
        Section.page(
            List.of(
                new Section("Pull requests of this group", table(group)),
                ProvenanceSection.of(provenance)));
    return new CheckRunText(Plain.line(title(group), LONGEST), Cut.toFit(summary, links.rest()));
  }

  private static String title(List<GroupMember> group) {
    List<GroupMember> failing = group.stream().filter(GroupMember::fails).toList();
    List<GroupMember> unknown = group.stream().filter(each -> each.verdict().isEmpty()).toList();
    if (failing.size() == 1) {
      GroupMember only = failing.getFirst();
      return "#" + only.number() + ": " + only.verdict().map(GroupText::standing).orElseThrow();
    }
    if (!failing.isEmpty()) {
      return "%d of %d pull requests may not merge: %s"
          .formatted(failing.size(), group.size(), numbers(failing));
    }
    return unknown.isEmpty()
        ? numbers(group) + " may merge"
        : "Waiting for the verdict on " + numbers(unknown);
  }

  private static String numbers(List<GroupMember> members) {
    List<String> names = members.stream().map(member -> "#" + member.number()).toList();
    return Sentence.list(names, " and ", MOST_NAMES);
  }

  private static List<String> table(List<GroupMember> group) {
    List<String> lines = new ArrayList<>();
    lines.add("| | Pull request | Verdict |");
    lines.add("|---|---|---|");
    group.forEach(member -> lines.add(row(member)));
    lines.add("");
    lines.add(whatNext(group));
    return lines;
  }

  private static String row(GroupMember member) {
    return "| %s | %s | %s |"
        .formatted(
            sign(member),
            Markdown.pull(member.number(), member.url()),
            member.verdict().map(GroupText::markdown).orElse("Not known yet"));
  }

  private static String sign(GroupMember member) {
    if (member.passes()) {
      return "✅ passes";
    }
    return member.fails() ? "❌ does not pass" : "⏳ is judged";
  }

  private static String markdown(Verdict verdict) {
    return verdict instanceof Verdict.NoVerdict ? NOT_OPEN : Headline.markdown(verdict);
  }

  private static String standing(Verdict verdict) {
    return verdict instanceof Verdict.NoVerdict ? NOT_OPEN : Headline.of(verdict);
  }

  private static String whatNext(List<GroupMember> group) {
    if (group.stream().anyMatch(GroupMember::fails)) {
      return "The check of each pull request says what it lacks. GitHub takes out of the queue what"
          + " fails there; queue it again once its own check is green.";
    }
    return group.stream().allMatch(GroupMember::passes)
        ? "While they are queued this check fails as soon as one of them does not pass any more."
        : "The bot is looking at what is not known yet. While GitHub does not answer, it keeps"
            + " trying.";
  }
}
