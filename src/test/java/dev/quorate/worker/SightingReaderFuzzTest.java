package dev.quorate.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.queue.Sighting;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// A sighting stays with its job until a run has used it, so one that could not be read would keep
/// its pull request from ever being judged again.
class SightingReaderFuzzTest {
  private static final List<String> KINDS =
      List.of(
          "pull_request", "pull_request_review", "issue_comment", "pull_request_review_comment");

  @Property(tries = 1000)
  void whateverADeliverySaidIsRead(@ForAll("bodies") String body) {
    Instant at = Instant.parse("2026-01-06T12:00:00Z");
    List<Sighting> sightings = KINDS.stream().map(kind -> new Sighting(kind, at, body)).toList();
    assertThat(SightingReader.read(sightings)).isNotNull();
  }

  @Provide
  Arbitrary<String> bodies() {
    Arbitrary<String> values =
        Arbitraries.of(
            "null",
            "true",
            "0",
            "-1",
            "7",
            "1.5",
            "1e400",
            "99999999999999999999",
            "\"\"",
            "\" \"",
            "\"opened\"",
            "\"deleted\"",
            "\"User\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"7\"",
            "[]",
            "[{}]",
            "{}",
            "{\"id\":-1,\"login\":\"a\"}",
            "{\"id\":7,\"login\":\"a\",\"type\":\"User\"}",
            "{\"id\":\"x\",\"login\":\" \"}",
            "{\"id\":{},\"login\":{}}");
    Arbitrary<String> names =
        Arbitraries.of("action", "sender", "head_sha", "base_ref", "comment_id", "review_id");
    return Combinators.combine(names, values)
        .as((name, value) -> "\"" + name + "\":" + value)
        .list()
        .ofMaxSize(8)
        .map(fields -> fields.stream().collect(Collectors.joining(",", "{", "}")));
  }
}
