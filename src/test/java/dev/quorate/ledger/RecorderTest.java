package dev.quorate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.quorate.history.CheckState;
import dev.quorate.history.Event;
import dev.quorate.history.Reaction;
import dev.quorate.history.ReviewState;
import dev.quorate.worker.HandClock;
import dev.quorate.worker.MemoryForge;
import dev.quorate.worker.MemoryPull;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// Looks at random goings-on: each change is found once.
class RecorderTest {
  private static final int ACTS = 17;
  private static final List<CheckState> STATES = List.copyOf(EnumSet.allOf(CheckState.class));
  private static final List<String> PEOPLE = List.of("alice", "bob", "carol");

  /// A pull request, what is recorded of it, and what the last remark was.
  private static final class Scene {
    private final HandClock clock = new HandClock(Instant.parse("2026-11-02T12:00:00Z"));
    private final MemoryForge forge = new MemoryForge(clock);
    private final MemoryPull pull = forge.open("zoe", "X");
    private final List<Event> recorded = new ArrayList<>();
    private final List<Long> comments = new ArrayList<>();

    private List<Event> look() {
      Look look =
          new Look(
              clock.instant(),
              pull.snapshot(Optional.empty()),
              Sightings.NONE,
              "CLA",
              Optional.empty());
      List<Event> found = Recorder.newEvents(recorded, look, pull::diff);
      recorded.addAll(found);
      return found;
    }

    private void act(int number) {
      clock.advance(Duration.ofSeconds(1));
      String by = PEOPLE.get(number / ACTS % PEOPLE.size());
      boolean said = !comments.isEmpty();
      switch (number % ACTS) {
        case 0 -> comments.add(pull.comment(by, "/approve"));
        case 1 -> comments.add(pull.inline(by, "/object no"));
        case 2 -> pull.approve(by);
        case 3 -> pull.dismiss("zoe", pull.review(by, ReviewState.CHANGES_REQUESTED, "no"));
        case 4 -> pull.react(by, Reaction.THUMBS_UP);
        case 5 -> pull.unreact(by, Reaction.THUMBS_UP);
        case 6 -> pull.push("head " + number);
        case 7 -> pull.forcePush(number % 2 == 0 ? "X" : "Y");
        case 8 -> pull.retarget(number % 2 == 0 ? "main" : "dev");
        case 9 -> pull.draft();
        case 10 -> pull.ready();
        case 11 -> pull.close();
        case 12 -> pull.reopen();
        case 13 -> pull.status("cla[bot]", "CLA", STATES.get(number % 3));
        case 14 -> pull.checkRun("cla", "CLA", STATES.get(number % 3));
        case 15 -> {
          if (said) {
            pull.edit(by, comments.getLast(), "edited " + number);
          }
        }
        default -> {
          if (said) {
            pull.delete(by, comments.removeLast());
          }
        }
      }
    }
  }

  @Property(tries = 500, seed = "7")
  void lookingAgainFindsNothing(
      @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 999) Integer> acts,
      @ForAll boolean always) {
    Scene scene = new Scene();
    scene.look();
    for (int act : acts) {
      scene.act(act);
      if (always) {
        scene.look();
        assertThat(scene.look()).isEmpty();
      }
    }
    scene.look();
    scene.clock.advance(Duration.ofHours(1));
    assertThat(scene.look()).isEmpty();
  }

  @Property(tries = 500, seed = "7")
  void bothEndWhereTheForgeIs(
      @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 999) Integer> acts,
      @ForAll boolean always) {
    Scene scene = new Scene();
    scene.look();
    for (int act : acts) {
      scene.act(act);
      if (always) {
        scene.look();
      }
    }
    scene.look();
    Known known = Known.from(scene.recorded);
    var snapshot = scene.pull.snapshot(Optional.empty());
    assertThat(known.head).contains(snapshot.head());
    assertThat(known.base).contains(snapshot.base());
    assertThat(known.draft).isEqualTo(snapshot.draft());
    assertThat(known.reactions).hasSameSizeAs(snapshot.reactions());
    assertThat(known.remarks.values().stream().filter(remark -> !remark.deleted()))
        .hasSize(snapshot.comments().size() + snapshot.reviews().size());
    assertThat(scene.recorded).doesNotHaveDuplicates();
  }

  @Test
  void manyCommentsTakeNoLongTime() {
    Scene scene = new Scene();
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      ids.add(scene.pull.comment("alice", "comment " + i));
    }
    assertTimeout(Duration.ofSeconds(20), scene::look);
    ids.forEach(scene.pull::deleteUntold);
    assertThat(assertTimeout(Duration.ofSeconds(5), scene::look)).hasSize(ids.size());
  }
}
