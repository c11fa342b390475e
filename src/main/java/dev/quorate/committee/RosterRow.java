package dev.quorate.committee;

import dev.quorate.account.Login;
import java.util.Optional;

/// A row of a roster table that names somebody (R1.8); vacant seats are no rows.
///
/// @param line the row's line in the file, from 1
public record RosterRow(
    int line, String name, Optional<Login> login, Optional<Seat> seat, Term term) {}
