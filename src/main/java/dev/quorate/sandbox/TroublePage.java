package dev.quorate.sandbox;

/// Why something could not be done.
public record TroublePage(String why) {}
