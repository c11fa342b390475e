package dev.quorate.setup;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// An origin at which a bot may be reached, such as `https://quorate.example.org`.
record PublicAddress(URI origin) {

  /// Reads what somebody typed: an http or https address, with a path at most. Empty for anything
  /// else.
  static Optional<PublicAddress> read(String typed) {
    try {
      URI uri = new URI(typed.strip().replaceFirst("/+$", ""));
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean plain =
          uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null;
      return plain && scheme.matches("https?")
          ? Optional.of(new PublicAddress(uri))
          : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  URI at(String path) {
    return URI.create(origin + path);
  }

  boolean isEncrypted() {
    return "https".equalsIgnoreCase(origin.getScheme());
  }

  /// Whether the address says by itself that nobody outside reaches it: this machine, a private
  /// network, or a name that the internet does not know.
  boolean isLocal() {
    String host = origin.getHost().toLowerCase(Locale.ROOT);
    try {
      InetAddress address = InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""));
      byte first = address.getAddress()[0];
      boolean uniqueLocal = address.getAddress().length == 16 && (first & 0xfe) == 0xfc;
      return address.isLoopbackAddress()
          || address.isAnyLocalAddress()
          || address.isLinkLocalAddress()
          || address.isSiteLocalAddress()
          || uniqueLocal;
    } catch (IllegalArgumentException _) {
      return !host.contains(".") || host.matches(".*\\.(localhost|local|internal|lan|home\\.arpa)");
    }
  }
}
