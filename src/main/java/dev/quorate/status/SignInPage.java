package dev.quorate.status;

/// The form that asks for the token.
///
/// @param wrong whether another text was sent
public record SignInPage(boolean wrong) {}
