package dev.quorate.forge;

/// The three sorts of things people write on a pull request.
public enum RemarkKind {
  COMMENT,
  INLINE_COMMENT,
  REVIEW
}
