package dev.quorate.ledger;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.forge.CommentSeen;
import dev.quorate.forge.PullSnapshot;
import dev.quorate.forge.ReactionSeen;
import dev.quorate.forge.ReviewSeen;
import dev.quorate.history.Event;
import dev.quorate.history.RemarkId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Accounts that have another login since they were first met (R1.2), or are gone while what they
/// wrote still stands (R1.5).
final class AccountChanges {
  private AccountChanges() {}

  static List<Event> found(Known known, Look look) {
    List<Event> found = new ArrayList<>();
    Map<UserId, Login> logins = new HashMap<>(known.logins);
    people(look.snapshot())
        .filter(account -> !account.isDeleted())
        .forEach(
            account -> {
              Login before = logins.getOrDefault(account.id(), account.login());
              if (!before.equals(account.login())) {
                logins.put(account.id(), account.login());
                found.add(new Event.Renamed(look.at(), account.id(), account.login()));
              }
            });
    Set<UserId> gone = new HashSet<>(known.deletedAccounts);
    makers(look.snapshot())
        .forEach(
            (id, maker) ->
                Optional.ofNullable(known.remarks.get(id))
                    .map(before -> before.maker())
                    .filter(before -> maker.isDeleted() && !before.isDeleted())
                    .filter(before -> gone.add(before.id()))
                    .ifPresent(
                        before -> found.add(new Event.AccountDeleted(look.at(), before.id()))));
    return found;
  }

  private static Stream<Account> people(PullSnapshot snapshot) {
    return Stream.of(
            Stream.of(snapshot.author()),
            makers(snapshot).values().stream(),
            snapshot.reactions().stream().map(ReactionSeen::by),
            snapshot.statusReactions().stream().map(ReactionSeen::by))
        .flatMap(accounts -> accounts);
  }

  private static Map<RemarkId, Account> makers(PullSnapshot snapshot) {
    Map<RemarkId, Account> makers = new HashMap<>();
    for (CommentSeen comment : snapshot.comments()) {
      makers.put(RemarkIds.of(comment), comment.author());
    }
    for (ReviewSeen review : snapshot.reviews()) {
      makers.put(RemarkIds.of(review), review.author());
    }
    return makers;
  }
}
