package dev.quorate.standin;

/// A folder at a commit.
record Tree(Commit commit, String path) {}
