package dev.quorate.committee;

import dev.quorate.account.Login;
import java.util.Optional;

/// A member whom the config names itself, under `committee.members.users`.
public record ListedUser(Login login, Optional<Seat> seat, Term term) {}
