package dev.quorate.forge;

import dev.quorate.history.HeadSha;

/// An open pull request, as a listing gives it.
public record OpenPull(PullAddress address, String nodeId, HeadSha head) {}
