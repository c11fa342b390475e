package dev.quorate.mail;

/// A message to one address.
///
/// @param id its Message-ID, without the angle brackets
public record Letter(String id, String to, String subject, String text) {}
