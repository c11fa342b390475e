package dev.quorate.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.quorate.history.Words;
import dev.quorate.markdown.CommentReader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ObjectionReasonTest {

  @ParameterizedTest(name = "R3.1 {0}")
  @MethodSource
  void isTheRestOfTheComment(String text, String reason) {
    Words words = CommentReader.read(text);
    assertThat(ObjectionReason.after(words, words.lines().getFirst())).isEqualTo(reason);
  }

  static Stream<Arguments> isTheRestOfTheComment() {
    return Stream.of(
        arguments("/object", ""),
        arguments("/object\n\n \n", ""),
        arguments("before\n/object\ntoo early\nand too late", "too early\nand too late"),
        arguments("/object\r\n\r\ntoo early\r\n\r\nreally\r\n", "too early\n\nreally"),
        arguments("/object\n/hold\n/approve now\nbecause", "because"),
        arguments("/object\n/hold\n/withdraw", ""),
        arguments("/object\n/usr/bin is wrong", "/usr/bin is wrong"),
        arguments("/object\n/aprove was my first thought", "/aprove was my first thought"),
        arguments("/object\n\n> /approve\n\nno!", "> /approve\n\nno!"),
        arguments("/object\nsee `a\n/approve\n`", "see `a\n/approve\n`"),
        arguments("/object\n\nOn Monday Zoe wrote:\n> hello", ""),
        arguments("/object\ntoo early\n\n__________\nFrom: Zoe", "too early"));
  }
}
