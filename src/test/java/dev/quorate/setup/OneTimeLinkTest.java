package dev.quorate.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OneTimeLinkTest {
  private static final Duration ALMOST = OneTimeLink.LIFETIME.minusMillis(1);

  private Instant now = Instant.parse("2026-01-06T12:00:00Z");
  private final OneTimeLink link = new OneTimeLink(() -> now);

  @Test
  void opensOnce() {
    assertThat(link.open(link.token())).isPresent();
    assertThat(link.open(link.token())).isEmpty();
    assertThat(link.refusal(link.token())).contains(OneTimeLink.Refusal.USED);
  }

  @Test
  void opensForItsTokenOnly() {
    assertThat(link.open("")).isEmpty();
    assertThat(link.open(link.token() + "x")).isEmpty();
    assertThat(link.refusal("guessed")).contains(OneTimeLink.Refusal.WRONG);
    assertThat(link.open(link.token())).isPresent();
  }

  @Test
  void opensWithinAnHour() {
    now = now.plus(ALMOST);
    assertThat(link.refusal(link.token())).isEmpty();
    now = now.plusMillis(1);
    assertThat(link.refusal(link.token())).contains(OneTimeLink.Refusal.EXPIRED);
    assertThat(link.open(link.token())).isEmpty();
  }

  @Test
  void theSessionLastsAnHourMore() {
    now = now.plus(ALMOST);
    String id = link.open(link.token()).orElseThrow().id();
    now = now.plus(ALMOST);
    assertThat(link.session(id)).isPresent();
    assertThat(link.session(id + "x")).isEmpty();
    now = now.plusMillis(1);
    assertThat(link.session(id)).isEmpty();
  }

  @Test
  void anAttemptEndsWithTheNextOne() {
    Session session = link.open(link.token()).orElseThrow();
    String first = session.begin();
    String second = session.begin();
    assertThat(session.isUnderWay(first)).isFalse();
    assertThat(session.isUnderWay("")).isFalse();
    assertThat(session.isUnderWay(second)).isTrue();
  }
}
