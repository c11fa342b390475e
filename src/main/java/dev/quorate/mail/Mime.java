package dev.quorate.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/// A letter as it goes over the wire. It knows whether all of it was handed over: before, the mail
/// server must not deliver it (RFC 5321, 4.1.1.10); after, only the server's answer tells.
final class Mime extends MimeMessage {
  private final String id;
  private boolean handedOver;

  /// @throws MessagingException also when one of the addresses is none
  Mime(Session session, Letter letter, String from, Instant at) throws MessagingException {
    super(session);
    this.id = letter.id();
    setFrom(new InternetAddress(from, true));
    setRecipient(RecipientType.TO, new InternetAddress(letter.to(), true));
    setSubject(inOneLine(letter.subject()), StandardCharsets.UTF_8.name());
    setSentDate(Date.from(at));
    setHeader("Auto-Submitted", "auto-generated");
    setText(letter.text(), StandardCharsets.UTF_8.name());
    setHeader("Content-Transfer-Encoding", "quoted-printable");
    saveChanges();
  }

  /// Nothing in a subject begins another header.
  private static String inOneLine(String subject) {
    return subject.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
  }

  /// The same at each try.
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", "<" + id + ">");
  }

  @Override
  public void writeTo(OutputStream out, String[] ignoreList)
      throws IOException, MessagingException {
    super.writeTo(out, ignoreList);
    handedOver = true;
  }

  String id() {
    return id;
  }

  boolean isHandedOver() {
    return handedOver;
  }
}
