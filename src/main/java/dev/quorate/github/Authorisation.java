package dev.quorate.github;

/// As whom the bot speaks: the App itself, or one of its installations.
interface Authorisation {

  /// The `Authorization` header.
  String header();

  /// Forgets what GitHub has just refused; true if another may be had.
  boolean renew(String refused);
}
