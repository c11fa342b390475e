package dev.quorate.status;

/// All open pull requests of one outcome, page by page.
public record GroupPage(Shown now, PullGroup group) {}
