package dev.quorate.policy;

/// What counts once: `committee.one-vote-per` (R1.4).
public enum VoteUnit {
  PERSON,
  SEAT
}
