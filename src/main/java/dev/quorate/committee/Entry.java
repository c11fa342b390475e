package dev.quorate.committee;

import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import java.util.Optional;

/// One entry of the roster: a person, for a seat if it names one, for a term (R1.1).
///
/// @param login the login as the roster has it, which the account may since have given up
public record Entry(UserId id, Login login, Optional<Seat> seat, Term term) {}
