package dev.quorate.report;

import java.util.Optional;

/// Where more can be read.
///
/// @param pull the pull request's page
/// @param status the bot's status comment, once it is there
public record Links(String pull, Optional<String> status) {

  /// The line below a text that was cut.
  String rest() {
    String label = status.isPresent() ? "the status comment" : "the pull request";
    String more =
        Markdown.link(label, status)
            .or(() -> Markdown.link("the pull request", Optional.of(pull)))
            .orElse("the pull request");
    return "*This text was too long for GitHub and is cut here. The rest: see " + more + ".*";
  }
}
