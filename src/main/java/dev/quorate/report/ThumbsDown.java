package dev.quorate.report;

import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.merge.Judgement;
import dev.quorate.merge.Situation;
import dev.quorate.proceedings.Objection;
import dev.quorate.proceedings.Reactions;
import java.util.List;

/// The members who reacted 👎 and may think that they have objected (R3.5).
final class ThumbsDown {
  private ThumbsDown() {}

  static List<String> lines(Judgement judgement) {
    Situation situation = judgement.situation();
    return situation.proceedings().reactions().down().stream()
        .map(Reactions.Place::person)
        .distinct()
        .filter(person -> situation.committee().isMember(person, situation.now()))
        .filter(person -> !objects(situation, person))
        .flatMap(person -> situation.proceedings().people().findLogin(person).stream())
        .sorted()
        .map(ThumbsDown::line)
        .toList();
  }

  private static boolean objects(Situation situation, UserId person) {
    return situation.proceedings().objections().outstanding().stream()
        .map(Objection::by)
        .anyMatch(by -> by.id().equals(person));
  }

  private static String line(Login login) {
    return "- " + Markdown.name(login) + " reacted 👎; to block, comment `/object REASON`";
  }
}
