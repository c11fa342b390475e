package dev.quorate.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quorate.account.Account;
import dev.quorate.account.Account.Kind;
import dev.quorate.account.Login;
import dev.quorate.account.UserId;
import dev.quorate.history.Branch;
import dev.quorate.history.HeadSha;
import dev.quorate.ledger.Sightings;
import dev.quorate.ledger.Sightings.Deletion;
import dev.quorate.ledger.Sightings.HeadSighting;
import dev.quorate.ledger.Sightings.Opening;
import dev.quorate.queue.Sighting;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what deliveries showed. A delivery is dated by when it came, to the second.
final class SightingReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SightingReader() {}

  static Sightings read(List<Sighting> sightings) {
    Optional<Opening> opening = Optional.empty();
    List<HeadSighting> heads = new ArrayList<>();
    List<Deletion> deletions = new ArrayList<>();
    for (Sighting sighting : sightings) {
      JsonNode body = body(sighting);
      Instant at = sighting.receivedAt().truncatedTo(ChronoUnit.SECONDS);
      String action = body.path("action").asText();
      switch (sighting.kind()) {
        case "pull_request", "pull_request_review" -> {
          Optional<HeadSha> head = text(body, "head_sha").map(HeadSha::new);
          head.ifPresent(sha -> heads.add(new HeadSighting(at, sha)));
          Optional<Branch> base = text(body, "base_ref").map(Branch::new);
          if (action.equals("opened") && head.isPresent() && base.isPresent()) {
            opening = Optional.of(new Opening(head.get(), base.get()));
          }
        }
        case "issue_comment", "pull_request_review_comment" -> {
          if (action.equals("deleted")) {
            boolean inline = sighting.kind().equals("pull_request_review_comment");
            long id = body.path("comment_id").asLong();
            deletions.add(new Deletion(at, id, inline, account(body.path("sender"))));
          }
        }
        default -> {}
      }
    }
    return new Sightings(opening, heads, deletions);
  }

  private static JsonNode body(Sighting sighting) {
    try {
      return JSON.readTree(sighting.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a sighting is no JSON", e);
    }
  }

  private static Optional<String> text(JsonNode body, String field) {
    return Optional.of(body.path(field).asText()).filter(text -> !text.isBlank());
  }

  private static Account account(JsonNode account) {
    Optional<String> login = text(account, "login");
    long id = account.path("id").asLong();
    if (login.isEmpty() || id <= 0) {
      return Account.GHOST;
    }
    boolean person = account.path("type").asText().equals("User");
    return new Account(new UserId(id), new Login(login.get()), person ? Kind.PERSON : Kind.BOT);
  }
}
