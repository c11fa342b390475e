package dev.quorate.settings;

/// Where the bot listens for HTTP. Port 0 is any free one.
public record ListenAddress(String host, int port) {
  public ListenAddress {
    if (host.isBlank() || port < 0 || port > 65_535) {
      throw new IllegalArgumentException("not an address: " + host + ":" + port);
    }
  }
}
