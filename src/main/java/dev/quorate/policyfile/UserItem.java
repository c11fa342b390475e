package dev.quorate.policyfile;

import dev.quorate.account.Login;
import dev.quorate.committee.ListedUser;
import dev.quorate.committee.Seat;
import dev.quorate.committee.Term;
import dev.quorate.yaml.Node;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An item of `committee.members.users`: a login, or one with its seat and term.
final class UserItem {
  private static final List<String> KEYS = List.of("login", "seat", "begins", "ends");

  private UserItem() {}

  static Optional<ListedUser> read(Value item) {
    if (!(item.node() instanceof Node.Mapping)) {
      return LoginText.read(item).map(login -> new ListedUser(login, Optional.empty(), Term.OPEN));
    }
    return item.findSection(KEYS).flatMap(UserItem::read);
  }

  private static Optional<ListedUser> read(Section user) {
    Optional<Login> login = user.find("login").flatMap(LoginText::read);
    if (user.find("login").isEmpty()) {
      user.value().report("there is no login; write {login: LOGIN, …}");
    }
    Optional<Seat> seat = user.find("seat").flatMap(seats -> seats.findText("Acme")).map(Seat::new);
    Optional<LocalDate> begins = user.find("begins").flatMap(TermDateText::readBegins);
    Optional<LocalDate> ends = user.find("ends").flatMap(TermDateText::readEnds);
    return login.map(known -> new ListedUser(known, seat, new Term(begins, ends)));
  }
}
