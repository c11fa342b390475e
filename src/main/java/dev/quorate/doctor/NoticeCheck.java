package dev.quorate.doctor;

import dev.quorate.policy.Board;
import dev.quorate.policy.Policy;
import dev.quorate.policy.Track;
import dev.quorate.settings.MailServer;
import java.util.List;
import java.util.Optional;

/// Whether the bot can send the notices that the config wants from it (R7.2).
final class NoticeCheck {
  static final String NAME = "notice";

  private NoticeCheck() {}

  static List<Finding> of(Policy policy, Optional<MailServer> server) {
    return policy
        .board()
        .filter(_ -> policy.tracks().stream().anyMatch(Track::notice))
        .flatMap(Board::email)
        .map(address -> List.of(of(address, server)))
        .orElse(List.of());
  }

  private static Finding of(String address, Optional<MailServer> server) {
    return server
        .map(found -> Finding.ok(NAME, "is sent to %s by %s".formatted(address, found.host())))
        .orElseGet(
            () ->
                Finding.error(
                    NAME,
                    "the config has the bot write to %s, and the bot has no mail server"
                        .formatted(address),
                    "Set SMTP_URL and SMTP_FROM, or take board.email out of the config, so that"
                        + " nobody waits for the bot; until then members tell the board and comment"
                        + " `/notified EVIDENCE`."));
  }
}
