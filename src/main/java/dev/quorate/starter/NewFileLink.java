package dev.quorate.starter;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The address of GitHub's own page for a new file, filled in: there an administrator proposes the
/// file with their own account, as the App may not write files.
///
/// @param filled whether the text fitted into the address; else it is to be pasted
public record NewFileLink(String address, boolean filled) {
  /// Servers refuse addresses much longer than this.
  private static final int LONGEST = 8_000;

  /// The page for a new file of that path and text.
  ///
  /// @param site where people see GitHub
  public static NewFileLink of(
      URI site, String repository, String branch, String path, String text) {
    String page =
        "%s/%s/new/%s?filename=%s".formatted(site, repository, encoded(branch), encoded(path));
    String whole = page + "&value=" + encoded(text);
    return whole.length() <= LONGEST ? new NewFileLink(whole, true) : new NewFileLink(page, false);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }
}
