package dev.quorate.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.quorate.settings.MailServer;
import dev.quorate.settings.MailServer.Login;
import dev.quorate.settings.MailServer.Safety;
import dev.quorate.settings.Secret;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A real mail server (GreenMail) and a line to it. It knows one who may send: `bot`.
public final class PostOffice implements AutoCloseable {
  static final String PASSWORD = "s3cret-passw0rd";

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final Line line;

  private PostOffice() throws IOException {
    server.start();
    server.setUser("quorate@example.org", "bot", PASSWORD);
    line = Line.to(port());
  }

  public static PostOffice open() throws IOException {
    return new PostOffice();
  }

  int port() {
    return server.getSmtp().getPort();
  }

  public Line line() {
    return line;
  }

  /// What to tell the bot of the server: over the line, with its login.
  public MailServer address() {
    return new MailServer(
        Safety.PLAIN,
        "127.0.0.1",
        line.port(),
        Optional.of(new Login("bot", new Secret(PASSWORD))),
        "quorate@example.org");
  }

  /// The messages that have come, in their order.
  public List<MimeMessage> messages() {
    return Arrays.asList(server.getReceivedMessages());
  }

  /// As if it were new.
  void empty() {
    line.mend();
    line.forget();
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The last message that has come.
  public MimeMessage last() {
    return messages().getLast();
  }

  /// A header of a message; null where it has none.
  public static String header(MimeMessage message, String name) {
    try {
      return message.getHeader(name, null);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The words of a message.
  public static String text(MimeMessage message) {
    try {
      return ((String) message.getContent()).replace("\r\n", "\n");
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    line.close();
    server.stop();
  }
}
