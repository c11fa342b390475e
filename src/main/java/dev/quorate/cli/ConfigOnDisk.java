package dev.quorate.cli;

import dev.quorate.account.Login;
import dev.quorate.policyfile.ExtendedFiles;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.policyfile.PolicyReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A config that is read from a file, without GitHub.
///
/// @param reading the rules it states, or all that is wrong with it
/// @param missing the repositories that it extends and whose config nobody gave (R13.5)
record ConfigOnDisk(String text, PolicyReading reading, Set<String> missing) {
  /// Who is on the committee of a config that nobody gave. It stands for one without mistakes,
  /// which may be the one that names the members.
  static final Login SOMEBODY = new Login("somebody");

  private static final String GIVEN_BY_NOBODY =
      "committee: {members: {users: [%s]}}".formatted(SOMEBODY);

  /// Reads the config.
  ///
  /// @param extended where the configs of other repositories are, by `OWNER/REPO`
  /// @throws IOException if one of the files cannot be read
  static ConfigOnDisk read(Path file, Map<String, Path> extended) throws IOException {
    Map<String, String> texts = texts(extended);
    Set<String> missing = new TreeSet<>();
    String text = TextFile.read(file);
    PolicyReading reading =
        PolicyFile.read(
            file.toString(),
            text,
            repository ->
                new ExtendedFiles.Fetched.Found(
                    Optional.ofNullable(texts.get(folded(repository)))
                        .orElseGet(
                            () -> {
                              missing.add(repository);
                              return GIVEN_BY_NOBODY;
                            })));
    return new ConfigOnDisk(text, reading, missing);
  }

  /// The texts of the files, by their repositories in lower case.
  static Map<String, String> texts(Map<String, Path> files) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      texts.put(folded(file.getKey()), TextFile.read(file.getValue()));
    }
    return texts;
  }

  private static String folded(String repository) {
    return repository.toLowerCase(Locale.ROOT);
  }
}
