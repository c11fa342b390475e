package dev.quorate.standin;

import java.util.Optional;

/// Who made a commit, as git has it.
///
/// @param user the account with that address, if there is one
public record Person(String name, String email, Optional<User> user) {
  /// GitHub itself, for what is committed on its pages.
  static final String WEB_FLOW = "web-flow";

  static Person of(User user) {
    return new Person(user.login(), user.login() + "@example.org", Optional.of(user));
  }

  static Person unknown(String name) {
    return new Person(name, name + "@nowhere.example", Optional.empty());
  }
}
