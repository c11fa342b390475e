package dev.quorate.yaml;

/// A bound that a text has exceeded. Never leaves this package.
final class TooMuch extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final boolean inFile;

  /// @param inFile whether nothing more of the file is read, rather than of the document alone
  TooMuch(Problem problem, boolean inFile) {
    super(problem.text(), null, false, false);
    this.problem = problem;
    this.inFile = inFile;
  }

  Problem problem() {
    return problem;
  }

  boolean inFile() {
    return inFile;
  }
}
