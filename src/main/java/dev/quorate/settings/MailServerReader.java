package dev.quorate.settings;

import dev.quorate.settings.MailServer.Login;
import dev.quorate.settings.MailServer.Safety;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads `SMTP_URL` and `SMTP_FROM`. The URL is never shown: it holds a password.
final class MailServerReader {
  private static final String URL = "SMTP_URL";
  private static final String FROM = "SMTP_FROM";
  private static final String ADDRESS = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String REMEDY =
      "Write it as smtps://USER:PASSWORD@HOST (TLS, port 465) or smtp://USER:PASSWORD@HOST"
          + " (STARTTLS, port 587),\n"
          + "with `:PORT` where it is another, and with `%40` and the like for signs such as `@`"
          + " in user and password;\n"
          + "for a server on this machine also smtp+plain://localhost.";

  private MailServerReader() {}

  /// Empty where neither is set, or where something is wrong with them.
  static Optional<MailServer> read(Variables variables) {
    Optional<String> url = variables.find(URL);
    Optional<String> from = variables.find(FROM);
    if (url.isEmpty()) {
      return from.flatMap(_ -> variables.wrong(URL, "is not set, though " + FROM + " is", REMEDY));
    }
    Optional<String> sender = from.filter(address -> address.matches(ADDRESS));
    if (sender.isEmpty()) {
      return variables.wrong(
          FROM,
          from.isEmpty() ? "is not set, though " + URL + " is" : "is no plain e-mail address",
          "Set it to the address that the notices come from, such as quorate@example.org.");
    }
    return find(url.get(), sender.get())
        .or(() -> variables.wrong(URL, "is no mail server's", REMEDY));
  }

  private static Optional<MailServer> find(String text, String from) {
    URI url;
    try {
      url = new URI(text);
    } catch (URISyntaxException _) {
      return Optional.empty(); // the exception would repeat the password
    }
    String host = url.getHost();
    Optional<Safety> safety = host == null ? Optional.empty() : safety(url.getScheme(), host);
    boolean more =
        url.getRawQuery() != null
            || url.getRawFragment() != null
            || !Set.of("", "/").contains(url.getRawPath());
    Optional<Login> login =
        Optional.ofNullable(url.getRawUserInfo()).flatMap(MailServerReader::login);
    boolean halfALogin = url.getRawUserInfo() != null && login.isEmpty();
    return safety
        .filter(_ -> !more && !halfALogin)
        .map(
            found ->
                new MailServer(
                    found,
                    host,
                    url.getPort() < 0 ? usualPort(found) : url.getPort(),
                    login,
                    from));
  }

  private static Optional<Safety> safety(String scheme, String host) {
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "smtps" -> Optional.of(Safety.TLS);
      case "smtp" -> Optional.of(Safety.STARTTLS);
      case "smtp+plain" ->
          Optional.of(Safety.PLAIN).filter(_ -> LOOPBACK.contains(host.toLowerCase(Locale.ROOT)));
      default -> Optional.empty();
    };
  }

  private static int usualPort(Safety safety) {
    return switch (safety) {
      case TLS -> 465;
      case STARTTLS -> 587;
      case PLAIN -> 25;
    };
  }

  private static Optional<Login> login(String userInfo) {
    String[] parts = userInfo.split(":", 2);
    String user = decoded(parts[0]);
    String password = parts.length < 2 ? "" : decoded(parts[1]);
    return user.isBlank() || password.isBlank()
        ? Optional.empty()
        : Optional.of(new Login(user, new Secret(password)));
  }

  /// Of the signs in a URL only the percent stands for others; a plus is one.
  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
