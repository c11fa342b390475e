package dev.quorate.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {
  /// GitHub's own example.
  private static final String SIGNATURE =
      "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

  private static final byte[] BODY = bytes("Hello, World!");

  @Test
  void matchesGitHubsExample() {
    assertThat(match(SIGNATURE, BODY, "It's a Secret to Everybody")).isTrue();
  }

  @Test
  void matchesAnyOfSeveralSecrets() {
    assertThat(match(SIGNATURE, BODY, "new", "It's a Secret to Everybody")).isTrue();
    assertThat(match(SIGNATURE, BODY, "It's a Secret to Everybody", "old")).isTrue();
    assertThat(match(SIGNATURE, BODY, "new", "old")).isFalse();
  }

  @Test
  void doesNotMatchAnotherBodyOrSignature() {
    assertThat(match(SIGNATURE, bytes("Hello, World"), "It's a Secret to Everybody")).isFalse();
    String other = SIGNATURE.substring(0, SIGNATURE.length() - 1) + "8";
    assertThat(match(other, BODY, "It's a Secret to Everybody")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sha256=",
        "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
        "sha1=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
        "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e1",
        "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e177",
        "sha256=g57107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
      })
  void readsNothingElseAsASignature(String header) {
    assertThat(Signatures.read(header)).isEmpty();
  }

  private static boolean match(String header, byte[] body, String... secrets) {
    List<SecretKey> keys =
        Arrays.stream(secrets)
            .<SecretKey>map(secret -> new SecretKeySpec(bytes(secret), "HmacSHA256"))
            .toList();
    return new Signatures(keys).match(Signatures.read(header).orElseThrow(), body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
