package dev.quorate.sandbox;

import dev.quorate.committee.Entry;
import dev.quorate.committee.Seat;
import dev.quorate.committee.Term;
import java.time.Instant;

/// What a member is, in words.
final class Roles {
  private Roles() {}

  static String of(Entry entry, Instant now) {
    String seat = entry.seat().map(Seat::organisation).map(name -> ", " + name).orElse("");
    return term(entry.term(), now) + seat;
  }

  private static String term(Term term, Instant now) {
    if (term.isOverAt(now)) {
      return "former member";
    }
    if (!term.covers(now)) {
      return "member from " + term.begins().map(Times::day).orElse("");
    }
    return term.ends().map(last -> "member until " + Times.day(last)).orElse("member");
  }
}
