package dev.quorate.status;

import dev.quorate.queue.Instance;
import dev.quorate.queue.JobCounts;
import java.util.List;
import java.util.Optional;

/// How the bot and its pull requests stand.
///
/// @param groups by outcome, what needs an operator first; none are left out
/// @param unseen how many open pull requests have not been looked at since this version began
/// @param oldestDue since when the oldest of the due jobs waits
/// @param failing the jobs that have failed for longest
/// @param instances those that share the database; none where it is not shared
public record StatusPage(
    String version,
    Shown now,
    List<PullGroup> groups,
    int unseen,
    JobCounts jobs,
    Optional<Shown> oldestDue,
    List<FailingRow> failing,
    List<InstallationRow> installations,
    List<Instance> instances) {}
