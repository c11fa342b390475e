package dev.quorate.roster;

import dev.quorate.account.Account;
import dev.quorate.account.Login;
import dev.quorate.committee.TableRef;
import dev.quorate.committee.TeamRef;
import java.util.List;

/// What the forge says of a roster's sources at one moment.
public interface RosterFacts {

  /// The text of the file that the table stands in, from a default branch (R1.6).
  Fetched<String> file(TableRef table);

  /// The team's members, without pending invitations (R1.5).
  Fetched<List<Account>> team(TeamRef team);

  /// Who has the login now.
  Fetched<Account> account(Login login);
}
