package dev.quorate.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.account.Account;
import dev.quorate.committee.TeamRef;
import dev.quorate.forge.Forge;
import dev.quorate.forge.Reading;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class BaseFilesTest {
  private static final TeamRef TEAM = new TeamRef("finops", "tsc");

  private final AtomicLong told = new AtomicLong();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
  private final BaseFiles files = new BaseFiles(forge(), news(), () -> Instant.EPOCH);

  private Forge forge() {
    return (Forge)
        Proxy.newProxyInstance(
            Forge.class.getClassLoader(),
            new Class<?>[] {Forge.class},
            (proxy, method, arguments) -> {
              asked.incrementAndGet();
              meanwhile.get().run();
              return new Reading.Found<List<Account>>(List.of());
            });
  }

  private News news() {
    return new News() {
      @Override
      public long times() {
        return told.get();
      }

      @Override
      public void tell() {
        told.incrementAndGet();
      }
    };
  }

  @Test
  void remembersUntilSomethingIsHeard() {
    files.team(9, TEAM);
    files.team(9, TEAM);
    assertThat(asked).hasValue(1);
    files.forget();
    files.team(9, TEAM);
    assertThat(asked).hasValue(2);
  }

  @Test
  void anAnswerThatWasOnItsWayWhenSomethingChangedIsNotRemembered() {
    meanwhile.set(files::forget);
    files.team(9, TEAM);
    meanwhile.set(() -> {});
    files.team(9, TEAM);
    assertThat(asked).hasValue(2);
  }
}
