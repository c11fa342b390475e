package dev.quorate.settings;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the variables that say which GitHub App the bot is.
final class AppReader {
  private static final String ID = "APP_ID";
  private static final String KEY = "PRIVATE_KEY";
  private static final String KEY_PATH = "PRIVATE_KEY_PATH";
  private static final String SECRET = "WEBHOOK_SECRET";
  private static final String GET_KEY =
      "On the settings page of your GitHub App press 'Generate a private key'; the browser saves"
          + " a .pem file. Set PRIVATE_KEY_PATH to where you put that file.";

  private final Variables variables;

  AppReader(Variables variables) {
    this.variables = variables;
  }

  /// Whether the environment says anything of an App. Then it has to say all of it: half an App is
  /// a mistake, and not a wish to create another one.
  boolean isBegun() {
    return Stream.of(ID, KEY, KEY_PATH, SECRET)
        .anyMatch(variable -> variables.find(variable).isPresent());
  }

  /// The App that set-up stored.
  Optional<AppSettings> readStored(AppFile file) {
    String why;
    try {
      StoredApp app = file.read();
      switch (PemKey.parse(app.key().value())) {
        case PemKey.Read(PrivateKey key) -> {
          List<String> secrets = split(app.webhookSecret().value());
          if (!secrets.contains("")) {
            return Optional.of(
                new AppSettings(
                    app.id(),
                    key,
                    secrets.stream().map(Secret::new).toList(),
                    Optional.of(file.path())));
          }
          why = "has a blank secret among those separated by commas in `webhookSecret`";
        }
        case PemKey.Unreadable(String unreadable) -> why = "holds no usable key: " + unreadable;
      }
    } catch (AccessDeniedException _) {
      why = "may not be read by this user";
    } catch (IOException e) {
      why = "cannot be used: it " + e.getMessage();
    }
    return variables.wrong(
        file.path().toString(),
        why,
        "Set-up stored the credentials of your GitHub App there. Restore the file, or set "
            + String.join(", ", ID, KEY_PATH, SECRET)
            + " from the App's settings page;\n"
            + "or delete both file and App, and start again for a new set-up link.");
  }

  Optional<AppSettings> read() {
    Optional<Long> id = id();
    Optional<PrivateKey> key = key();
    Optional<List<Secret>> secrets = secrets();
    return id.flatMap(
        i -> key.flatMap(k -> secrets.map(s -> new AppSettings(i, k, s, Optional.empty()))));
  }

  private Optional<Long> id() {
    Optional<String> value = variables.find(ID);
    if (value.isEmpty()) {
      return variables.wrong(
          ID,
          "is not set",
          "Quorate runs as a GitHub App of yours. Create one on GitHub under Settings > Developer"
              + " settings > GitHub Apps > New GitHub App\n"
              + "(https://github.com/settings/apps/new; for an organisation"
              + " https://github.com/organizations/ORGANISATION/settings/apps/new),\n"
              + "with the permissions and events that app-manifest.yml lists. Its settings page"
              + " then shows 'App ID', a number: set APP_ID to it.\n"
              + "Or have the set-up page create one: unset "
              + String.join(", ", KEY, KEY_PATH, SECRET)
              + " as well, and start again.");
    }
    if (!value.get().matches("0*[1-9]\\d{0,17}")) {
      return variables.wrong(
          ID,
          "is not a number: '" + shown(value.get()) + "'",
          "Set it to the 'App ID' that the settings page of your GitHub App shows (not the client"
              + " ID, not the App's name).");
    }
    return value.map(Long::valueOf);
  }

  /// A key pasted into the wrong variable must not reach a log.
  private static String shown(String value) {
    return value.length() > 40 || value.contains("KEY") ? "(not shown)" : value;
  }

  private Optional<PrivateKey> key() {
    Optional<String> text = variables.find(KEY);
    Optional<String> path = variables.find(KEY_PATH);
    if (text.isPresent() && path.isPresent()) {
      return variables.wrong(
          KEY,
          "and " + KEY_PATH + " are both set",
          "Set only one of them, so that it is clear which counts.");
    }
    if (text.isPresent()) {
      // one-line environment files carry line breaks as \n
      return parse(KEY, text.get().replace("\\r", "").replace("\\n", "\n"));
    }
    if (path.isPresent()) {
      return readFile(path.get()).flatMap(pem -> parse(KEY_PATH, pem));
    }
    return variables.wrong(
        KEY_PATH,
        "is not set, nor is " + KEY,
        GET_KEY + "\n(Or set PRIVATE_KEY to the file's text.)");
  }

  private Optional<String> readFile(String path) {
    String why;
    try {
      Path file = Path.of(path);
      if (!Files.isDirectory(file)) {
        return Optional.of(Files.readString(file));
      }
      why = "is a folder";
    } catch (NoSuchFileException _) {
      why = "does not exist";
    } catch (AccessDeniedException _) {
      why = "may not be read by this user";
    } catch (MalformedInputException _) {
      why = "is not text";
    } catch (IOException | InvalidPathException e) {
      why = "cannot be read (" + e.getClass().getSimpleName() + ")";
    }
    return variables.wrong(KEY_PATH, "names '" + path + "', which " + why, GET_KEY);
  }

  private Optional<PrivateKey> parse(String variable, String pem) {
    return switch (PemKey.parse(pem)) {
      case PemKey.Read(PrivateKey key) -> Optional.of(key);
      case PemKey.Unreadable(String why) ->
          variables.wrong(variable, "holds no usable key: " + why, GET_KEY);
    };
  }

  private Optional<List<Secret>> secrets() {
    Optional<String> value = variables.find(SECRET);
    if (value.isEmpty()) {
      return variables.wrong(
          SECRET,
          "is not set",
          "Make up a long random text (for instance with `openssl rand -hex 32`), enter it on the"
              + " settings page of your GitHub App under 'Webhook secret', and set WEBHOOK_SECRET"
              + " to the same text.");
    }
    List<String> parts = split(value.get());
    if (parts.contains("")) {
      return variables.wrong(
          SECRET,
          "has a blank secret among those separated by commas",
          "Take the comma away that has no secret before or behind it. A secret itself can have no"
              + " comma in it.");
    }
    return Optional.of(parts.stream().map(Secret::new).toList());
  }

  /// While a secret is changed there are two.
  private static List<String> split(String secrets) {
    return Arrays.stream(secrets.split(",", -1)).map(String::strip).toList();
  }
}
