package dev.quorate.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/// What a mail server answered, from the exceptions in which the library tells it.
final class Replies {
  private static final int FIRST_REFUSAL = 400;

  private Replies() {}

  /// The number of the answer by which the server refused; empty where it did not answer so.
  static Optional<Integer> refusal(MessagingException failure) {
    return chain(failure).stream()
        .flatMap(Replies::code)
        .filter(code -> code >= FIRST_REFUSAL)
        .reduce((_, inner) -> inner);
  }

  private static Stream<Integer> code(Exception failure) {
    return switch (failure) {
      case SMTPAddressFailedException e -> Stream.of(e.getReturnCode());
      case SMTPSenderFailedException e -> Stream.of(e.getReturnCode());
      case SMTPSendFailedException e -> Stream.of(e.getReturnCode());
      default -> Stream.empty();
    };
  }

  /// All that was said, for a log.
  static String words(MessagingException failure) {
    return String.join(
        "; ", chain(failure).stream().map(e -> String.valueOf(e.getMessage()).strip()).toList());
  }

  private static List<Exception> chain(MessagingException failure) {
    List<Exception> chain = new ArrayList<>();
    Exception next = failure;
    while (next != null && !chain.contains(next)) {
      chain.add(next);
      next = next instanceof MessagingException e ? e.getNextException() : null;
    }
    return chain;
  }
}
