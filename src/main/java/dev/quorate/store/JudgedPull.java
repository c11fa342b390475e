package dev.quorate.store;

/// An open pull request with the verdict last posted on it.
///
/// @param repository as `owner/name`
public record JudgedPull(LedgerSubject subject, String repository, PostedVerdict verdict) {}
