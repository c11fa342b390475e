package dev.quorate.github;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import java.util.Optional;

/// Reads accounts. GitHub gives none for a deleted one, and leaves the `[bot]` away from the login
/// of a bot in GraphQL.
final class Accounts {
  private static final String BOT = "[bot]";

  private Accounts() {}

  /// The account in a field, which may be null.
  static Account in(Json object, String field) {
    return object.find(field).map(Accounts::of).orElse(Account.GHOST);
  }

  /// An actor of GraphQL or a user of REST. Only a user is a person: a mannequin stands for
  /// somebody who never had an account here, and an organisation does not speak.
  static Account of(Json actor) {
    String login = actor.text("login");
    Optional<Long> id = actor.findNumber("databaseId").or(() -> actor.findNumber("id"));
    if (id.isEmpty()) {
      return Account.GHOST;
    }
    Account.Kind kind = kind(sort(actor), login);
    return new Account(new UserId(id.orElseThrow()), new Login(full(login, sort(actor))), kind);
  }

  private static String sort(Json actor) {
    return actor.findText("__typename").or(() -> actor.findText("type")).orElse("");
  }

  private static Account.Kind kind(String sort, String login) {
    return switch (sort) {
      case "User" -> login.endsWith(BOT) ? Account.Kind.BOT : Account.Kind.PERSON;
      case "Bot", "Organization" -> Account.Kind.BOT;
      default -> Account.Kind.DELETED;
    };
  }

  private static String full(String login, String sort) {
    return sort.equals("Bot") && !login.endsWith(BOT) ? login + BOT : login;
  }
}
