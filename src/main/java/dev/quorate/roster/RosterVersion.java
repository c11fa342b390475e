package dev.quorate.roster;

import dev.quorate.committee.Committee;

/// One version of the committee, and what the next version must know of its logins (R1.2).
public record RosterVersion(Committee committee, LoginBook book) {}
