package dev.quorate.webhook;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.quorate.queue.Hint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Reads what a delivery hints at. A delivery says only where to look, so one that is forged, late
/// or doubled makes the bot look once more and nothing else.
final class DeliveryReader {
  /// GitHub's payloads are less than ten levels deep.
  private static final int DEEPEST = 100;

  private final ObjectReader reader =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(WebhookHandler.LARGEST_BODY)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private final Map<String, EventReader> events;

  /// @param appId the bot's own App; what it did itself is no news
  DeliveryReader(long appId) {
    events =
        Map.ofEntries(
            Map.entry("pull_request", new PullRequestEvent()),
            Map.entry("pull_request_review", new ReviewEvent()),
            Map.entry("pull_request_review_comment", new CommentEvent(appId, "pull_request")),
            Map.entry("issue_comment", new CommentEvent(appId, "issue")),
            Map.entry("check_run", new CheckEvent(appId, "check_run")),
            Map.entry("check_suite", new CheckEvent(appId, "check_suite")),
            Map.entry("status", new StatusEvent()),
            Map.entry("push", new PushEvent()),
            Map.entry("merge_group", new MergeGroupEvent()),
            Map.entry("installation", InstallationEvent::ofInstallation),
            Map.entry("installation_repositories", InstallationEvent::ofRepositories),
            Map.entry("team", PeopleEvent::ofTeam),
            Map.entry("membership", PeopleEvent::ofMembership),
            Map.entry("member", PeopleEvent::ofMember));
  }

  Reading read(String event, byte[] body, Instant receivedAt) {
    EventReader eventReader = events.get(event);
    if (eventReader == null) {
      return new Reading.Ignored();
    }
    try {
      JsonNode json = json(body);
      if (!json.isObject()) {
        return new Reading.Malformed("The body is not a JSON object.");
      }
      List<Hint> hints = eventReader.read(new Delivery(event, new Payload(json), receivedAt));
      return hints.isEmpty() ? new Reading.Ignored() : new Reading.Hints(hints);
    } catch (JacksonException e) {
      return new Reading.Malformed("The body is not JSON: " + e.getOriginalMessage());
    } catch (MalformedPayloadException | IllegalArgumentException e) {
      return new Reading.Malformed(
          "This is not the payload of the event '" + event + "': " + e.getMessage() + ".");
    } catch (IOException e) {
      throw new UncheckedIOException("an array in memory is read without fail", e);
    }
  }

  private JsonNode json(byte[] body) throws IOException {
    try (JsonParser parser =
        new FilteringParserDelegate(
            reader.createParser(body),
            NeededFields.PAYLOAD,
            TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH,
            true)) {
      JsonNode json = reader.readTree(parser);
      return json == null ? MissingNode.getInstance() : json;
    }
  }
}
