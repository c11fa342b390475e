package dev.quorate.report;

import java.util.regex.Pattern;

/// A comment in HTML that nobody sees, by which the bot finds what it wrote: `<!-- quorate:status
/// -->`.
public record Marker(String key) {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9:._-]{1,200}");

  /// On the one status comment of a pull request (R8.5).
  public static final Marker STATUS = new Marker("status");

  /// On the report of a merge against the verdict (R8.8).
  public static final Marker MERGED = new Marker("merged");

  public Marker {
    if (!KEY.matcher(key).matches() || key.contains("--") || key.endsWith("-")) {
      throw new IllegalArgumentException("no marker: " + key);
    }
  }

  /// The line that a text with this marker begins with.
  public String line() {
    return "<!-- quorate:" + key + " -->";
  }
}
