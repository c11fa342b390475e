package dev.quorate.mail;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.quorate.history.MailTrouble;
import dev.quorate.mail.Sending.Failed;
import dev.quorate.settings.MailServer;
import dev.quorate.settings.MailServer.Login;
import dev.quorate.settings.MailServer.Safety;
import dev.quorate.settings.Secret;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class MailerTest {
  private static final Letter LETTER =
      new Letter("quorate.7.12.1@example.org", "board@example.org", "A change", "Please read.\n");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Fate.Drop DROP = new Fate.Drop();

  private static SSLContext localhost;
  private static SSLContext elsewhere;

  private static PostOffice post;

  private Instant now = Instant.parse("2026-01-06T12:00:00Z");
  private int begun;

  @BeforeAll
  static void certificates(@TempDir Path folder) throws Exception {
    localhost = Tls.of(folder, "localhost");
    elsewhere = Tls.of(folder, "mail.example.org");
    post = PostOffice.open();
  }

  @AfterAll
  static void close() throws IOException {
    post.close();
  }

  @BeforeEach
  void empty() {
    post.empty();
  }

  private Mailer mailer(MailServer server, SSLContext trusted, Duration patience) {
    return new Mailer(server, () -> now, trusted.getSocketFactory(), patience);
  }

  private Mailer mailer(MailServer server) {
    return mailer(server, localhost, PATIENCE);
  }

  private Mailer mailer() {
    return mailer(post.address());
  }

  private Sending send(Mailer mailer) {
    return mailer.send(LETTER, () -> begun++);
  }

  @Test
  void sendsAPlainLetterUnderItsOwnId() {
    assertThat(send(mailer())).isEqualTo(new Sending.Sent());

    assertThat(begun).isEqualTo(1);
    assertThat(post.messages()).hasSize(1);
    MimeMessage message = post.last();
    assertThat(PostOffice.header(message, "Message-ID")).isEqualTo("<quorate.7.12.1@example.org>");
    assertThat(PostOffice.header(message, "Subject")).isEqualTo("A change");
    assertThat(PostOffice.header(message, "From")).isEqualTo("quorate@example.org");
    assertThat(PostOffice.header(message, "To")).isEqualTo("board@example.org");
    assertThat(PostOffice.header(message, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(PostOffice.header(message, "Content-Type")).isEqualTo("text/plain; charset=UTF-8");
    assertThat(PostOffice.header(message, "Content-Transfer-Encoding"))
        .isEqualTo("quoted-printable");
    assertThat(PostOffice.text(message).strip()).isEqualTo("Please read.");
  }

  @Test
  void whateverTheTextHoldsArrives() throws MessagingException {
    String text = "Größe 🚀\n.\nQUIT\n..dots\n" + "long ".repeat(300) + "\nend\n";
    Letter letter = new Letter(LETTER.id(), LETTER.to(), "Ä title 🚀 " + "ü".repeat(120), text);

    assertThat(mailer().send(letter, () -> {})).isEqualTo(new Sending.Sent());

    assertThat(post.last().getSubject()).isEqualTo(letter.subject());
    assertThat(PostOffice.text(post.last()).strip()).isEqualTo(text.strip());
  }

  @Test
  void aSubjectBeginsNoOtherHeader() throws MessagingException {
    String subject = "Hi\r\nBcc: eve@example.org\r\n\r\nX\nX-Evil: 1\u0000\u0085\u2028Y";

    Letter letter = new Letter(LETTER.id(), LETTER.to(), subject, LETTER.text());
    assertThat(mailer().send(letter, () -> {})).isEqualTo(new Sending.Sent());

    assertThat(post.messages()).hasSize(1);
    assertThat(post.last().getHeader("Bcc")).isNull();
    assertThat(post.last().getHeader("X-Evil")).isNull();
    assertThat(post.last().getSubject()).isEqualTo("Hi Bcc: eve@example.org X X-Evil: 1 Y");
    assertThat(post.line().commands()).filteredOn(said -> said.startsWith("RCPT")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"MAIL,553", "RCPT,550", "RCPT,451", "DATA,554", ".,554", ".,452"})
  void aRefusalIsCertain(String command, int reply) {
    post.line().spoil(command, new Fate.Answer(reply + " no"));
    Mailer mailer = mailer();

    assertThat(send(mailer)).isEqualTo(new Failed(MailTrouble.REFUSED, Optional.of(reply)));
    assertThat(post.messages()).isEmpty();
    post.line().mend();
    assertThat(send(mailer)).isEqualTo(new Sending.Sent());
    assertThat(post.messages()).hasSize(1);
    assertThat(begun).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"EHLO,0", "AUTH,0", "MAIL,1", "RCPT,1", "DATA,1"})
  void aLineThatDiesBeforeTheContentSendsNothing(String command, int handedOver) {
    post.line().spoil(command, DROP);

    assertThat(send(mailer()))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.trouble()).isNotEqualTo(MailTrouble.REFUSED));

    assertThat(begun).isEqualTo(handedOver);
    assertThat(post.messages()).isEmpty();
  }

  @Test
  void aLineThatDiesAmidTheContentSendsNothing() {
    post.line().spoil(Line.CONTENT, DROP);
    String more = "more than the buffers on the way can hold\n".repeat(400_000);

    Sending sending =
        mailer().send(new Letter(LETTER.id(), LETTER.to(), "A change", more), () -> begun++);

    assertThat(sending).isEqualTo(new Failed(MailTrouble.UNREACHABLE, Optional.empty()));
    assertThat(post.messages()).isEmpty();
  }

  @Test
  void aLineThatDiesAfterTheFinalDotLeavesItUnknown() {
    post.line().spoil(Line.DOT, new Fate.DropAnswer());
    assertThat(send(mailer())).isEqualTo(new Sending.Unknown());
    assertThat(post.messages()).hasSize(1);

    post.line().spoil(Line.DOT, DROP);
    assertThat(send(mailer())).isEqualTo(new Sending.Unknown());
    assertThat(post.messages()).hasSize(1);
  }

  @Test
  void aServerThatNeverAnswersTheFinalDotLeavesItUnknown() {
    post.line().spoil(Line.DOT, new Fate.Silence());
    assertThat(send(mailer(post.address(), localhost, Duration.ofSeconds(3))))
        .isEqualTo(new Sending.Unknown());
  }

  @Test
  void aFailedGoodbyeChangesNothing() {
    post.line().spoil("QUIT", DROP);
    assertThat(send(mailer())).isEqualTo(new Sending.Sent());
  }

  @Test
  void aServerInTroubleIsLeftAloneLongerEachTime() {
    post.line().spoil("EHLO", DROP);
    Mailer mailer = mailer();
    List<Long> minutes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      assertThat(send(mailer)).isInstanceOf(Failed.class);
      Instant later = ((Sending.Later) send(mailer)).at();
      minutes.add(Duration.between(now, later).toMinutes());
      now = later;
    }
    assertThat(minutes).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);

    post.line().mend();
    assertThat(send(mailer)).isEqualTo(new Sending.Sent());
    assertThat(send(mailer)).isEqualTo(new Sending.Sent());
  }

  @Test
  void aServerThatLeftOneUnknownIsLeftAloneToo() {
    post.line().spoil(Line.DOT, DROP);
    Mailer mailer = mailer();
    send(mailer);
    assertThat(send(mailer)).isEqualTo(new Sending.Later(now.plusSeconds(60)));
  }

  @Test
  void twoAtOnceAreEnough() {
    Mailer mailer = mailer();
    List<Sending> inner = new ArrayList<>();

    mailer.send(LETTER, () -> mailer.send(LETTER, () -> inner.add(send(mailer))));

    assertThat(inner).containsExactly(new Sending.Later(now.plusSeconds(30)));
    assertThat(send(mailer)).isEqualTo(new Sending.Sent());
  }

  @Test
  void aWrongPasswordIsToldToNobody() {
    String wrong = "wrong-" + PostOffice.PASSWORD;
    MailServer server = withLogin(Optional.of(new Login("bot", new Secret(wrong))));
    Logger logger = (Logger) LoggerFactory.getLogger(Mailer.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    logger.addAppender(lines);
    logger.setLevel(Level.WARN);
    logger.setAdditive(false);
    try {
      assertThat(send(mailer(server)))
          .isEqualTo(new Failed(MailTrouble.LOGIN_REFUSED, Optional.empty()));
    } finally {
      logger.detachAppender(lines);
      logger.setLevel(null);
      logger.setAdditive(true);
    }

    assertThat(lines.list)
        .extracting(line -> line.getFormattedMessage() + line.getKeyValuePairs())
        .anyMatch(line -> line.contains("the login was refused"))
        .noneMatch(line -> line.contains(wrong));
    assertThat(begun).isZero();
    assertThat(server.toString()).doesNotContain(wrong);
  }

  private MailServer withLogin(Optional<Login> login) {
    MailServer right = post.address();
    return new MailServer(right.safety(), right.host(), right.port(), login, right.from());
  }

  @Test
  void aServerThatWantsNoLoginGetsNone() {
    assertThat(send(mailer(withLogin(Optional.empty())))).isEqualTo(new Sending.Sent());
    assertThat(post.line().commands()).noneMatch(said -> said.startsWith("AUTH"));
  }

  @Test
  void tlsIsBegunBeforeAnythingIsSaid() throws IOException {
    try (Line line = Line.to(post.port(), Line.Safety.STARTTLS, localhost)) {
      assertThat(send(mailer(over(line, Safety.STARTTLS)))).isEqualTo(new Sending.Sent());
      assertThat(line.commands().subList(0, 4))
          .containsExactly("EHLO example.org", "STARTTLS", "TLS", "EHLO example.org");
    }
    try (Line line = Line.to(post.port(), Line.Safety.TLS, localhost)) {
      assertThat(send(mailer(over(line, Safety.TLS)))).isEqualTo(new Sending.Sent());
      assertThat(line.commands()).startsWith("TLS", "EHLO example.org");
    }
    assertThat(post.messages()).hasSize(2);
  }

  @Test
  void aServerWithoutTlsIsToldNothing() {
    assertThat(send(mailer(over(post.line(), Safety.STARTTLS))))
        .isEqualTo(new Failed(MailTrouble.UNREACHABLE, Optional.empty()));
    assertThat(post.line().commands()).startsWith("EHLO example.org");
    assertThat(post.line().commands().subList(1, post.line().commands().size()))
        .allMatch(said -> said.equals("QUIT"));
    assertThat(begun).isZero();
  }

  @Test
  void aCertificateOfAnothersOrThatNobodyVouchesForIsRefused() throws IOException {
    for (Line.Safety safety : List.of(Line.Safety.STARTTLS, Line.Safety.TLS)) {
      Safety ours = safety == Line.Safety.TLS ? Safety.TLS : Safety.STARTTLS;
      try (Line line = Line.to(post.port(), safety, elsewhere)) {
        for (SSLContext trusted : List.of(elsewhere, localhost)) {
          assertThat(send(mailer(over(line, ours), trusted, PATIENCE)))
              .isEqualTo(new Failed(MailTrouble.UNREACHABLE, Optional.empty()));
        }
        assertThat(line.commands()).noneMatch(said -> said.startsWith("AUTH"));
      }
    }
    assertThat(post.messages()).isEmpty();
  }

  private MailServer over(Line line, Safety safety) {
    return new MailServer(
        safety, "localhost", line.port(), post.address().login(), "quorate@example.org");
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    Letter letter = new Letter("1@example.org", "board(at)x@y..z", "A", "B");
    assertThat(mailer().send(letter, () -> begun++))
        .isEqualTo(new Failed(MailTrouble.REFUSED, Optional.empty()));
    assertThat(begun).isEqualTo(1);
    assertThat(post.line().commands()).isEmpty();
  }
}
