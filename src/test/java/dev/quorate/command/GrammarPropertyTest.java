package dev.quorate.command;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class GrammarPropertyTest {

  @Property(tries = 500)
  void everyLineIsRead(@ForAll String line) {
    assertThat(Grammar.read("/" + line)).isNotNull();
  }

  @Property(tries = 500)
  void aWordThatIsNotAsciiIsNoCommand(@ForAll char strange) {
    if (strange > 0x7f) {
      for (CommandWord word : CommandWord.values()) {
        assertThat(Grammar.read(word.word() + strange)).isNotInstanceOf(Reading.Understood.class);
        assertThat(Grammar.read("/" + strange + word.word().substring(1)))
            .isNotInstanceOf(Reading.Understood.class);
      }
    }
  }
}
