package dev.quorate.sandbox;

import io.javalin.http.HttpStatus;

/// What somebody wanted to do and cannot, for a reason that a page tells.
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final HttpStatus status;

  private Refused(HttpStatus status, String why) {
    super(why);
    this.status = status;
  }

  /// GitHub would not let them.
  static Refused forbidden(String why) {
    return new Refused(HttpStatus.FORBIDDEN, why);
  }

  /// Something was not filled in as it has to be.
  static Refused wrong(String why) {
    return new Refused(HttpStatus.BAD_REQUEST, why);
  }

  static Refused notFound() {
    return new Refused(HttpStatus.NOT_FOUND, "There is nothing at this address.");
  }

  HttpStatus status() {
    return status;
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
