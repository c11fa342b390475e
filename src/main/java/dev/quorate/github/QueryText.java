package dev.quorate.github;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts a GraphQL document together from its resource file and the fragments that it names.
final class QueryText {
  private static final Pattern SPREAD = Pattern.compile("\\.\\.\\.([A-Z]\\w*)");

  private QueryText() {}

  static String of(String file) {
    String query = read("/graphql/" + file + ".graphql");
    Map<String, String> fragments = new LinkedHashMap<>();
    collect(query, fragments);
    return query + String.join("", fragments.values());
  }

  private static void collect(String text, Map<String, String> fragments) {
    Matcher spreads = SPREAD.matcher(text);
    while (spreads.find()) {
      String name = spreads.group(1);
      if (!fragments.containsKey(name)) {
        String fragment = read("/graphql/fragments/" + name + ".graphql");
        fragments.put(name, fragment);
        collect(fragment, fragments);
      }
    }
  }

  private static String read(String resource) {
    try (InputStream in = QueryText.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own file " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
