package dev.quorate.forge;

import dev.quorate.account.Account;
import java.time.Instant;

/// The last edit of a text, and who made it; [Account#GHOST] when GitHub does not say.
public record EditSeen(Instant at, Account by) {}
