package dev.quorate.forge;

/// How the bot answers a command: it took effect, or it was refused (R9.3).
public enum AnswerReaction {
  THUMBS_UP,
  CONFUSED
}
