package dev.quorate.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quorate.settings.ListenAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// Whether the bot runs here and can work, by its own `/healthz`.
final class BotCheck {
  static final String NAME = "bot";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private BotCheck() {}

  static List<Finding> of(ListenAddress address) throws InterruptedException {
    String page = address.origin(address.port()) + "/healthz";
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(page)).timeout(PATIENCE).build(),
              BodyHandlers.ofString());
      return List.of(answered(page, answer));
    } catch (IOException | IllegalArgumentException _) {
      return List.of(
          Finding.warning(
              NAME,
              "no bot answers at " + page,
              "Start it with `quorate serve`; if it runs elsewhere, run doctor there, with its"
                  + " environment."));
    }
  }

  private static Finding answered(String page, HttpResponse<String> answer) {
    JsonNode health = read(answer.body());
    if (health.path("status").asText().equals("ok")) {
      int failing = health.path("failing").path("jobs").asInt();
      return failing == 0
          ? Finding.ok(NAME, "it runs and can work (" + page + ")")
          : Finding.warning(
              NAME,
              "it runs, but %d of its jobs have failed for a day (%s)".formatted(failing, page),
              "Its log says which, and why.");
    }
    if (health.path("status").asText().equals("failing")) {
      return Finding.error(
          NAME,
          "it runs but cannot work: "
              + health
                  .path("problems")
                  .valueStream()
                  .map(JsonNode::asText)
                  .collect(Collectors.joining("; ")),
          "Its log says more; " + page + " shows when it is over.");
    }
    return Finding.error(
        NAME,
        "something else than the bot answers at " + page,
        "Set HOST and PORT to where the bot listens, or stop the other.");
  }

  private static JsonNode read(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException _) {
      return new ObjectMapper().nullNode();
    }
  }
}
