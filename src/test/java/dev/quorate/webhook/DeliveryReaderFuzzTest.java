package dev.quorate.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever the body, it is a hint, nothing, or malformed; and what is stored of it is JSON.
class DeliveryReaderFuzzTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> EVENTS =
      List.of(
          "pull_request",
          "pull_request_review",
          "pull_request_review_comment",
          "issue_comment",
          "check_run",
          "check_suite",
          "status",
          "push",
          "installation",
          "installation_repositories",
          "team",
          "membership",
          "member",
          "ping",
          "nonsense");

  /// A payload of every event at once.
  private static final String FULL =
      """
      {"action": "created", "ref": "refs/heads/main", "context": "EasyCLA",
       "sha": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
       "installation": {"id": 5, "account": {"id": 3, "login": "acme"}},
       "repository": {"id": 7, "full_name": "octo/repo", "default_branch": "main"},
       "repositories": [{"id": 7, "full_name": "octo/repo"}],
       "repositories_added": [{"id": 7, "full_name": "octo/repo"}],
       "sender": {"id": 3, "login": "ann", "type": "User"},
       "team": {"id": 1}, "member": {"id": 1}, "changes": {"body": {"from": "/approve"}},
       "issue": {"number": 42, "pull_request": {"url": "x"}},
       "pull_request": {"number": 42, "head": {"sha": "b"}, "base": {"ref": "main"},
        "created_at": "2026-11-20T10:00:00Z", "updated_at": "2026-11-21T09:59:59Z"},
       "review": {"id": 11, "commit_id": "c", "user": {"id": 4, "login": "bob", "type": "User"}},
       "comment": {"id": 11, "body": "/object now", "user": {"id": 4, "login": "bob"},
        "performed_via_github_app": {"id": 99}, "created_at": "2026-11-20T11:00:00Z"},
       "check_run": {"head_sha": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "app": {"id": 1},
        "pull_requests": [{"number": 42, "base": {"repo": {"id": 7}}}]},
       "check_suite": {"head_sha": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "app": {"id": 1},
        "pull_requests": []}}
      """;

  private final DeliveryReader reader = new DeliveryReader(99);

  @Property(tries = 3000)
  void aMutatedPayloadIsReadOrMalformed(
      @ForAll("events") String event,
      @ForAll("actions") String action,
      @ForAll("mutated") String body)
      throws IOException {
    judge(event, body.replace("\"created\"", action).getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 500)
  void anyBytesAreReadOrMalformed(@ForAll("events") String event, @ForAll byte[] body)
      throws IOException {
    judge(event, body);
  }

  @Property(tries = 500)
  void anyEventIsReadOrIgnored(@ForAll String event) throws IOException {
    judge(event, FULL.getBytes(StandardCharsets.UTF_8));
  }

  private void judge(String event, byte[] body) throws IOException {
    switch (reader.read(event, body, NOW)) {
      case Reading.Hints(var hints) -> {
        assertThat(hints).isNotEmpty();
        for (var hint : hints) {
          assertThat(hint.job().key()).isNotBlank();
          for (var sighting : hint.sightings()) {
            assertThat(JSON.readTree(sighting.body()).isObject()).isTrue();
          }
        }
      }
      case Reading.Malformed(String why) -> assertThat(why).isNotBlank();
      case Reading.Ignored() -> {}
    }
  }

  @Provide
  Arbitrary<String> events() {
    return Arbitraries.of(EVENTS);
  }

  @Provide
  Arbitrary<String> actions() {
    return Arbitraries.of(
            "created",
            "opened",
            "edited",
            "deleted",
            "submitted",
            "completed",
            "requested",
            "rerequested",
            "synchronize",
            "added",
            "removed",
            "suspend",
            "x",
            "")
        .map(action -> '"' + action + '"');
  }

  @Provide
  Arbitrary<String> mutated() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "99999999999999999999",
            "\"\"",
            "\" \"",
            "{}",
            "[]",
            "[null]",
            "\\",
            "\\u0000",
            "\\ud800",
            "\u0000",
            "é",
            "\uFEFF",
            "//",
            "/*",
            "NaN",
            "'",
            "../..",
            "a/b/c",
            "number",
            "id",
            "action");
    Arbitrary<String> mutation =
        Combinators.combine(
                Arbitraries.integers().between(0, FULL.length()),
                Arbitraries.integers().between(0, 12),
                parts)
            .as((at, dropped, part) -> at + ":" + dropped + ":" + part);
    return mutation
        .list()
        .ofMaxSize(3)
        .map(
            mutations -> {
              StringBuilder text = new StringBuilder(FULL);
              for (String each : mutations) {
                List<String> fields = List.of(each.split(":", 3));
                int at = Math.min(Integer.parseInt(fields.get(0)), text.length());
                int end = Math.min(at + Integer.parseInt(fields.get(1)), text.length());
                text.replace(at, end, fields.get(2));
              }
              return text.toString();
            });
  }
}
