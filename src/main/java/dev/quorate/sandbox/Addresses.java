package dev.quorate.sandbox;

import dev.quorate.standin.Repository;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Leads links to GitHub's pages of the repository to the sandbox's.
final class Addresses implements UnaryOperator<String> {
  private static final Pattern PULL =
      Pattern.compile("/pull/(\\d+)(?:#(?:issuecomment-|pullrequestreview-|discussion_r)(\\d+))?");

  private final String repository;

  Addresses(Repository repository) {
    this.repository = "https://github.com/" + repository.fullName();
  }

  @Override
  public String apply(String address) {
    if (!address.startsWith(repository + "/")) {
      return address;
    }
    String path = address.substring(repository.length());
    Matcher pull = PULL.matcher(path);
    if (pull.matches()) {
      String anchor = pull.group(2) == null ? "" : "#e" + pull.group(2);
      return "/pulls/" + pull.group(1) + anchor;
    }
    return path.startsWith("/blob/") || path.startsWith("/commit/") ? "/files" : address;
  }
}
