package dev.quorate.proceedings;

import dev.quorate.account.Account;
import dev.quorate.command.Command;
import dev.quorate.history.RemarkId;
import java.time.Instant;
import java.util.Optional;

/// A pause that a member or the author asked for (R3.6).
public record Hold(
    Account by, Instant at, RemarkId remark, Command.Hold command, Optional<String> url) {}
