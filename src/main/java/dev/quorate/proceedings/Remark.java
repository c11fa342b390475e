package dev.quorate.proceedings;

import dev.quorate.account.Account;
import dev.quorate.command.Command;
import dev.quorate.history.RemarkId;
import dev.quorate.history.ReviewState;
import dev.quorate.history.Words;
import java.util.List;
import java.util.Optional;

/// A comment or review, with what its maker last said in it (R9.4).
final class Remark {
  private final RemarkId id;
  private final Account maker;
  private final Optional<ReviewState> review;
  private final Optional<String> url;
  private Words words;
  private List<Said> said;
  private boolean dismissed;

  Remark(
      RemarkId id, Account maker, Optional<ReviewState> review, Optional<String> url, Words words) {
    this.id = id;
    this.maker = maker;
    this.review = review;
    this.url = url;
    this.words = words;
    this.said = Said.in(words);
  }

  RemarkId id() {
    return id;
  }

  Account maker() {
    return maker;
  }

  Optional<ReviewState> review() {
    return review;
  }

  Optional<String> url() {
    return url;
  }

  /// The maker's own last words.
  Words words() {
    return words;
  }

  List<Said> said() {
    return said;
  }

  /// Whether this account made it. A deleted account is nobody that can be recognised (R1.5).
  boolean isBy(Account account) {
    return maker.id().equals(account.id()) && !account.isDeleted();
  }

  void reword(Words newWords) {
    words = newWords;
    said = Said.in(newWords);
  }

  void dismiss() {
    dismissed = true;
  }

  /// Whether it says an objection beside whatever else it says (R2.3).
  boolean objects() {
    boolean requestsChanges =
        review.filter(state -> state == ReviewState.CHANGES_REQUESTED).isPresent() && !dismissed;
    return requestsChanges
        || said.stream()
            .flatMap(line -> line.command().stream())
            .anyMatch(Command.ObjectTo.class::isInstance);
  }
}
