package dev.quorate.proceedings;

import dev.quorate.account.Account;
import dev.quorate.command.Command.ObjectTo;
import dev.quorate.history.RemarkId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// An objection, by `/object` or by a review that requests changes (R3.1). Whether it binds is for
/// the rules to say; whether it stands, for [Objections].
public final class Objection {

  /// Somebody else's attempt to remove it, which leaves it standing (R3.3).
  public record Tampering(Instant at, Account by, Deed deed) {}

  /// What somebody else did to the objecting comment or review.
  public enum Deed {
    DELETED,
    DISMISSED
  }

  private final Account by;
  private final Instant at;
  private final RemarkId remark;
  private final Optional<ObjectTo> command;
  private final String reason;
  private final Optional<String> url;
  private final List<Tampering> tamperings = new ArrayList<>();

  Objection(
      Account by,
      Instant at,
      RemarkId remark,
      Optional<ObjectTo> command,
      String reason,
      Optional<String> url) {
    this.by = by;
    this.at = at;
    this.remark = remark;
    this.command = command;
    this.reason = reason;
    this.url = url;
  }

  void tamper(Tampering tampering) {
    tamperings.add(tampering);
  }

  public Account by() {
    return by;
  }

  public Instant at() {
    return at;
  }

  public RemarkId remark() {
    return remark;
  }

  /// The command that made it; empty when a review requested changes.
  public Optional<ObjectTo> command() {
    return command;
  }

  /// The reason; empty when none was given, and the objection stands all the same.
  public String reason() {
    return reason;
  }

  /// Where it can be read.
  public Optional<String> url() {
    return url;
  }

  /// What others tried, oldest first.
  public List<Tampering> tamperings() {
    return Collections.unmodifiableList(tamperings);
  }
}
