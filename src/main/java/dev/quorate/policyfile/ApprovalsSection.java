package dev.quorate.policyfile;

import dev.quorate.policy.ApprovalRules;
import dev.quorate.policy.Channel;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The config's `approvals` (R2).
final class ApprovalsSection {
  private static final List<String> KEYS = List.of("by", "exclude", "stale");
  private static final Map<String, Channel> CHANNELS =
      Words.of(
          Map.entry("review", Channel.REVIEW),
          Map.entry("comment", Channel.COMMENT),
          Map.entry("reaction", Channel.REACTION));

  /// Who is excluded, and whether that excludes more than the author, who never counts (R2.2).
  private static final Map<String, Boolean> EXCLUDED =
      Words.of(Map.entry("author", false), Map.entry("committers", true));

  private static final Map<String, Boolean> STALE =
      Words.of(Map.entry("on-change", true), Map.entry("never", false));

  private ApprovalsSection() {}

  static ApprovalRules read(Optional<Value> value) {
    Optional<Section> section = value.flatMap(given -> given.findSection(KEYS));
    return new ApprovalRules(
        section
            .flatMap(keys -> keys.find("by"))
            .flatMap(ApprovalsSection::channels)
            .orElse(EnumSet.allOf(Channel.class)),
        section
            .flatMap(keys -> keys.find("exclude"))
            .map(ApprovalsSection::committers)
            .orElse(false),
        section
            .flatMap(keys -> keys.find("stale"))
            .flatMap(stale -> stale.findWord(STALE))
            .orElse(true));
  }

  private static Optional<Set<Channel>> channels(Value value) {
    Optional<List<Value>> items = value.findItems("[review, comment, reaction]");
    if (items.isPresent() && items.get().isEmpty()) {
      return value.refuse(
          "nobody could approve; write at least one of: " + String.join(", ", CHANNELS.keySet()));
    }
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    items.orElse(List.of()).forEach(item -> item.findWord(CHANNELS).ifPresent(channels::add));
    return Optional.of(channels);
  }

  private static boolean committers(Value value) {
    return value.findItems("[author, committers]").orElse(List.of()).stream()
        .map(item -> item.findWord(EXCLUDED).orElse(false))
        .reduce(false, Boolean::logicalOr);
  }
}
