package dev.quorate.proceedings;

import dev.quorate.account.Account;
import dev.quorate.history.Event;
import dev.quorate.policy.Surroundings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What has been said and done on one pull request up to an instant. It is read from the history
/// alone, and the order in which simultaneous events are listed does not matter (R12.3).
public final class Proceedings {
  private final Account author;
  final People people = new People();
  final Openness openness = new Openness();
  final Heads heads = new Heads();
  final Reports reports = new Reports();
  final Approvals approvals = new Approvals();
  final Reactions reactions = new Reactions();
  final Objections objections = new Objections();
  final Holds holds = new Holds();
  final Declarations declarations = new Declarations();
  final Notices notices = new Notices();
  final List<Answer> answers = new ArrayList<>();
  final List<Interference> interferences = new ArrayList<>();

  Proceedings(Account author) {
    this.author = author;
  }

  /// Reads the history up to and including `until`.
  ///
  /// @throws IllegalArgumentException if the pull request was not opened by then
  public static Proceedings of(List<Event> history, Surroundings surroundings, Instant until) {
    return new Clerk(history, surroundings, until).read();
  }

  public Account author() {
    return author;
  }

  public People people() {
    return people;
  }

  public Openness openness() {
    return openness;
  }

  public Heads heads() {
    return heads;
  }

  public Reports reports() {
    return reports;
  }

  public Approvals approvals() {
    return approvals;
  }

  public Reactions reactions() {
    return reactions;
  }

  public Objections objections() {
    return objections;
  }

  public Holds holds() {
    return holds;
  }

  public Declarations declarations() {
    return declarations;
  }

  public Notices notices() {
    return notices;
  }

  /// What was done to the words of others, in the order in which it was done.
  public List<Interference> interferences() {
    return Collections.unmodifiableList(interferences);
  }

  /// What the bot owes for every command line so far, in the order in which they were said.
  public List<Answer> answers() {
    return Collections.unmodifiableList(answers);
  }
}
