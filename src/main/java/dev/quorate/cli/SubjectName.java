package dev.quorate.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// What a command is about, as typed: `OWNER/REPO#N`, or `OWNER/REPO`.
record SubjectName(String repository, OptionalInt pull) {
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_.-]{1,100}/[A-Za-z0-9_.-]{1,100})(?:#([1-9][0-9]{0,8}))?");

  /// `OWNER/REPO`, with or without `#N`.
  ///
  /// @throws ParameterException when it is not
  static SubjectName read(CommandSpec command, String typed) {
    return find(typed).orElseThrow(() -> wrong(command, "OWNER/REPO#N", typed));
  }

  /// `OWNER/REPO#N`.
  ///
  /// @throws ParameterException when it is not
  static SubjectName readPull(CommandSpec command, String typed) {
    return find(typed)
        .filter(subject -> subject.pull().isPresent())
        .orElseThrow(() -> wrong(command, "OWNER/REPO#N", typed));
  }

  /// `OWNER/REPO`, and nothing more.
  ///
  /// @throws ParameterException when it is not
  static String readRepository(CommandSpec command, String typed) {
    return find(typed)
        .filter(subject -> subject.pull().isEmpty())
        .map(SubjectName::repository)
        .orElseThrow(() -> wrong(command, "OWNER/REPO", typed));
  }

  private static ParameterException wrong(CommandSpec command, String form, String typed) {
    return new ParameterException(
        command.commandLine(), "not of the form %s: %s".formatted(form, typed));
  }

  private static Optional<SubjectName> find(String typed) {
    Matcher form = FORM.matcher(typed);
    if (!form.matches()) {
      return Optional.empty();
    }
    OptionalInt pull =
        form.group(2) == null
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(form.group(2)));
    return Optional.of(new SubjectName(form.group(1), pull));
  }

  @Override
  public String toString() {
    return repository + (pull.isPresent() ? "#" + pull.getAsInt() : "");
  }
}
