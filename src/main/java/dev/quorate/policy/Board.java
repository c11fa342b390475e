package dev.quorate.policy;

import java.util.Optional;

/// The config's `board` (R7): whom to tell, and the address the bot itself may tell.
public record Board(String name, Optional<String> email) {}
