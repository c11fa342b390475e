package dev.quorate.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a command is about, as typed: `OWNER/REPO#N`, or `OWNER/REPO`.
record SubjectName(String repository, OptionalInt pull) {
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_.-]{1,100}/[A-Za-z0-9_.-]{1,100})(?:#([1-9][0-9]{0,8}))?");

  static Optional<SubjectName> find(String typed) {
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

  /// `OWNER/REPO`, and nothing more.
  static Optional<String> findRepository(String typed) {
    return find(typed).filter(subject -> subject.pull().isEmpty()).map(SubjectName::repository);
  }

  @Override
  public String toString() {
    return repository + (pull.isPresent() ? "#" + pull.getAsInt() : "");
  }
}
