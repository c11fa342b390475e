package dev.quorate;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void classesOutsideTheJarHaveNoVersion() {
    assertThat(Main.version()).isEqualTo("dev");
  }

  @Property
  void jqwikRuns(@ForAll int any) {
    assertThat((long) any).isBetween((long) Integer.MIN_VALUE, (long) Integer.MAX_VALUE);
  }
}
