package dev.quorate.store;

/// Something wrong with a chain of the ledger.
///
/// @param repository the repository's id as it stands there, whether or not there can be such a one
/// @param pull the pull request's number, or 0 for the repository itself
/// @param seq the first entry it is about
/// @param what a sentence for people, without a full stop
public record Flaw(long repository, long pull, long seq, String what) {}
