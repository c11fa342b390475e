package dev.quorate.policyfile;

import dev.quorate.policy.ObjectionRight;
import dev.quorate.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The whole config. What is left out has its default, so that one which names the committee alone
/// states the charter.
final class ConfigSection {
  private static final List<String> KEYS =
      List.of(
          "committee",
          "approvals",
          "objections",
          "clock",
          "cla",
          "board",
          "check",
          "tracks",
          "extends");

  private ConfigSection() {}

  /// The policy, which is to be trusted only if no problem was reported.
  static Optional<Policy> read(Value root) {
    return root.findSection(KEYS).map(ConfigSection::policy);
  }

  private static Policy policy(Section config) {
    config.find("extends").ifPresent(Layers::readRepository);
    CommitteeSection committee = CommitteeSection.read(config.find("committee"));
    return new Policy(
        committee.name(),
        committee.sources(),
        committee.oneVotePer(),
        ApprovalsSection.read(config.find("approvals")),
        objections(config.find("objections")),
        ClockSection.read(config.find("clock")),
        ClaSection.read(config.find("cla")),
        BoardSection.read(config.find("board")),
        check(config.find("check")),
        TracksSection.read(config.find("tracks")));
  }

  private static ObjectionRight objections(Optional<Value> value) {
    return value
        .flatMap(given -> given.findSection(List.of("by")))
        .flatMap(section -> section.find("by"))
        .flatMap(
            by ->
                by.findWord(
                    Words.of(
                        Map.entry("committee", ObjectionRight.COMMITTEE),
                        Map.entry("write", ObjectionRight.WRITE),
                        Map.entry("anyone", ObjectionRight.ANYONE))))
        .orElse(ObjectionRight.COMMITTEE);
  }

  private static String check(Optional<Value> value) {
    return value
        .flatMap(given -> given.findSection(List.of("name")))
        .flatMap(section -> section.find("name"))
        .flatMap(name -> name.findText("governance"))
        .orElse("governance");
  }
}
