package dev.quorate.mail;

import dev.quorate.history.MailTrouble;
import dev.quorate.settings.MailServer;
import dev.quorate.settings.MailServer.Login;
import dev.quorate.settings.MailServer.Safety;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends letters by the operator's mail server, two at once at most, and says of each whether it
/// was sent, was not, or may have been. It never tries again by itself.
public final class Mailer {
  private static final Logger log = LoggerFactory.getLogger(Mailer.class);
  private static final int AT_ONCE = 2;
  private static final Duration BUSY = Duration.ofSeconds(30);

  private static final Duration CONNECT = Duration.ofSeconds(20);

  /// For each answer. Servers look long at what they are given, and one that is not waited for
  /// leaves a letter of which nobody knows.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final MailServer server;
  private final Session session;
  private final InstantSource clock;
  private final ServerRest rest = new ServerRest();
  private final Semaphore places = new Semaphore(AT_ONCE);

  public Mailer(MailServer server, InstantSource clock) {
    this(server, clock, (SSLSocketFactory) SSLSocketFactory.getDefault(), PATIENCE);
  }

  /// @param tls whose certificates are trusted
  /// @param patience how long it waits for an answer
  public Mailer(MailServer server, InstantSource clock, SSLSocketFactory tls, Duration patience) {
    this.server = server;
    this.clock = clock;
    this.session = Session.getInstance(properties(server, tls, patience));
  }

  private static Properties properties(MailServer server, SSLSocketFactory tls, Duration patience) {
    Properties properties = new Properties();
    String prefix = "mail." + protocol(server) + ".";
    String millis = Long.toString(patience.toMillis());
    properties.put(prefix + "connectiontimeout", Long.toString(CONNECT.toMillis()));
    properties.put(prefix + "timeout", millis);
    properties.put(prefix + "writetimeout", millis);
    properties.put(prefix + "auth", Boolean.toString(server.login().isPresent()));
    properties.put(prefix + "auth.mechanisms", "PLAIN LOGIN");
    properties.put(prefix + "localhost", domain(server));
    properties.put(prefix + "quitwait", "false");
    properties.put(prefix + "ssl.checkserveridentity", "true");
    properties.put(prefix + "ssl.socketFactory", tls);
    boolean upgrade = server.safety() == Safety.STARTTLS;
    properties.put(prefix + "starttls.enable", Boolean.toString(upgrade));
    properties.put(prefix + "starttls.required", Boolean.toString(upgrade));
    return properties;
  }

  private static String protocol(MailServer server) {
    return server.safety() == Safety.TLS ? "smtps" : "smtp";
  }

  private static String domain(MailServer server) {
    return server.from().substring(server.from().indexOf('@') + 1);
  }

  /// The domain in which the ids of its letters are unique.
  public String domain() {
    return domain(server);
  }

  /// Sends the letter.
  ///
  /// @param before done when the server is ready, and before it is given anything of the letter
  public Sending send(Letter letter, Runnable before) {
    Instant now = clock.instant();
    Optional<Instant> resting = rest.until(now);
    if (resting.isPresent()) {
      return new Sending.Later(resting.get());
    }
    if (!places.tryAcquire()) {
      return new Sending.Later(now.plus(BUSY));
    }
    try {
      return send(new Mime(session, letter, server.from(), now), before);
    } catch (AddressException _) {
      before.run();
      log.warn("{}: the notice to the board was not sent: its address is none", letter.id());
      return new Sending.Failed(MailTrouble.REFUSED, Optional.empty());
    } catch (MessagingException e) {
      throw new IllegalStateException("a letter that cannot be written", e);
    } finally {
      places.release();
    }
  }

  private Sending send(Mime message, Runnable before) throws MessagingException {
    Transport transport = session.getTransport(protocol(server));
    try {
      connect(transport);
      before.run();
      transport.sendMessage(message, message.getAllRecipients());
      rest.worked();
      return new Sending.Sent();
    } catch (AuthenticationFailedException e) {
      return failed(message.id(), MailTrouble.LOGIN_REFUSED, e);
    } catch (MessagingException e) {
      boolean answered = Replies.refusal(e).isPresent();
      if (message.isHandedOver() && !answered) {
        rest.failed(clock.instant());
        log.warn("{}: nobody knows whether it was sent: {}", message.id(), e.getMessage());
        return new Sending.Unknown();
      }
      return failed(message.id(), answered ? MailTrouble.REFUSED : MailTrouble.UNREACHABLE, e);
    } finally {
      close(transport);
    }
  }

  private void connect(Transport transport) throws MessagingException {
    Optional<Login> login = server.login();
    transport.connect(
        server.host(),
        server.port(),
        login.map(Login::user).orElse(null),
        login.map(known -> known.password().value()).orElse(null));
  }

  /// What the server says of a login may repeat it, so that alone is not logged.
  private Sending failed(String id, MailTrouble trouble, MessagingException why) {
    Optional<Integer> reply = Replies.refusal(why);
    if (trouble == MailTrouble.REFUSED) {
      rest.worked();
    } else {
      rest.failed(clock.instant());
    }
    log.atWarn()
        .addKeyValue("message", id)
        .addKeyValue("trouble", trouble)
        .addKeyValue("server", server.host() + ":" + server.port())
        .log(
            "A notice to the board was not sent: {}",
            trouble == MailTrouble.LOGIN_REFUSED ? "the login was refused" : Replies.words(why));
    return new Sending.Failed(trouble, reply);
  }

  /// The letter's fate is known by now, whatever comes of this.
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      log.debug("The mail server did not say goodbye", e);
    }
  }
}
