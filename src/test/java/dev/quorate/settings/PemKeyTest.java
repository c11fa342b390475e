package dev.quorate.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.PrivateKey;
import org.junit.jupiter.api.Test;

class PemKeyTest {
  private static final PrivateKey KEY = PemText.newKey("RSA");

  @Test
  void readsTheFileThatGitHubHandsOut() {
    assertThat(PemKey.parse(PemText.pkcs1(KEY))).isEqualTo(new PemKey.Read(KEY));
  }

  @Test
  void readsPkcs8() {
    assertThat(PemKey.parse(PemText.pkcs8(KEY))).isEqualTo(new PemKey.Read(KEY));
  }

  @Test
  void readsWindowsLineEndsAndTextAround() {
    String text = "\"\r\n" + PemText.pkcs1(KEY).replace("\n", "\r\n") + "\"";
    assertThat(PemKey.parse(text)).isEqualTo(new PemKey.Read(KEY));
  }

  @Test
  void saysWhyItCannotReadWithoutShowingIt() {
    String body = PemText.pkcs8(KEY).lines().skip(1).findFirst().orElseThrow();
    assertUnreadable("no key at all", "no text between");
    assertUnreadable(PemText.pkcs1(KEY).replace("-----END", "-----"), "no text between");
    assertUnreadable(PemText.pem("PRIVATE KEY", new byte[] {1, 2, 3}), "damaged");
    assertUnreadable(PemText.pem("RSA PRIVATE KEY", new byte[] {1, 2, 3}), "damaged");
    assertUnreadable(PemText.pkcs8(KEY).replace(body, "%%%" + body), "damaged");
    assertUnreadable(PemText.pkcs8(KEY).replace(body + "\n", ""), "damaged");
    assertUnreadable(PemText.pkcs8(PemText.newKey("EC")), "not RSA");
    assertUnreadable(PemText.pem("PUBLIC KEY", new byte[] {1}), "'PUBLIC KEY'");
    assertUnreadable(PemText.pem("ENCRYPTED PRIVATE KEY", new byte[] {1}), "password");
    assertThat(PemKey.parse(PemText.pkcs8(KEY).replace(body, "%%%" + body)).toString())
        .doesNotContain(body);
  }

  private static void assertUnreadable(String text, String why) {
    assertThat(PemKey.parse(text))
        .isInstanceOfSatisfying(
            PemKey.Unreadable.class, unreadable -> assertThat(unreadable.why()).contains(why));
  }
}
