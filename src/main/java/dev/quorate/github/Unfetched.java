package dev.quorate.github;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quorate.forge.RepositoryAddress;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.kohsuke.github.GHEventPayload;
import org.kohsuke.github.GHIssue;
import org.kohsuke.github.GHIssueComment;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHPullRequestReviewComment;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;

/// The library's repositories, pull requests and comments by their address alone. It would fetch
/// each before anything can be done with it; what it reads from an event's payload it does not
/// fetch, so that is how it is given them.
final class Unfetched {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final GitHub github;
  private final Map<String, Object> repository;

  Unfetched(GitHub github, RepositoryAddress address) {
    this.github = github;
    this.repository =
        Map.of(
            "id", address.id(),
            "name", address.name(),
            "full_name", address.fullName(),
            "owner", Map.of("login", address.owner()));
  }

  GHRepository repository() throws IOException {
    return parse(GHEventPayload.Repository.class, Map.of()).getRepository();
  }

  GHIssue issue(int number) throws IOException {
    return parse(GHEventPayload.Issue.class, Map.of("issue", Map.of("number", number))).getIssue();
  }

  GHIssueComment comment(long id) throws IOException {
    Map<String, Object> parts = Map.of("issue", Map.of("number", 0), "comment", Map.of("id", id));
    return parse(GHEventPayload.IssueComment.class, parts).getComment();
  }

  GHPullRequest pull(int number) throws IOException {
    Map<String, Object> parts = Map.of("pull_request", Map.of("number", number));
    return parse(GHEventPayload.PullRequest.class, parts).getPullRequest();
  }

  GHPullRequestReviewComment inlineComment(long id) throws IOException {
    Map<String, Object> parts =
        Map.of("pull_request", Map.of("number", 0), "comment", Map.of("id", id));
    return parse(GHEventPayload.PullRequestReviewComment.class, parts).getComment();
  }

  private <T extends GHEventPayload> T parse(Class<T> type, Map<String, Object> parts)
      throws IOException {
    return github.parseEventPayload(new StringReader(text(parts)), type);
  }

  private String text(Map<String, Object> parts) throws JsonProcessingException {
    Map<String, Object> payload = new HashMap<>(parts);
    payload.put("repository", repository);
    return JSON.writeValueAsString(payload);
  }
}
