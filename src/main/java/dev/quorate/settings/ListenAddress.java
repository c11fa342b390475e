package dev.quorate.settings;

/// Where the bot listens for HTTP. Port 0 is any free one.
public record ListenAddress(String host, int port) {
  public ListenAddress {
    if (host.isBlank() || port < 0 || port > 65_535) {
      throw new IllegalArgumentException("not an address: " + host + ":" + port);
    }
  }

  /// Where a browser on this machine finds what listens here.
  ///
  /// @param boundTo the port that was given where [#port] is 0
  public String origin(int boundTo) {
    String local = host.matches("0\\.0\\.0\\.0|::|\\[::]") ? "127.0.0.1" : host;
    String written = local.matches("[^\\[].*:.*") ? "[" + local + "]" : local;
    return "http://" + written + ":" + boundTo;
  }
}
