package dev.quorate.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Names the headings of one file as GitHub does in links to them: in small letters, without
/// punctuation, with hyphens for spaces, and numbered from `-1` where they repeat.
final class HeadingSlugs {
  private final Map<String, Integer> seen = new HashMap<>();

  /// The slug of the next heading of the file.
  String next(String heading) {
    String slug =
        heading
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{Nd}\\p{Nl}\\p{Pc} -]", "")
            .replace(' ', '-');
    int before = seen.merge(slug, 1, Integer::sum) - 1;
    return before == 0 ? slug : slug + "-" + before;
  }
}
