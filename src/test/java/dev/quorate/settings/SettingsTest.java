package dev.quorate.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final PrivateKey KEY = PemText.newKey("RSA");

  @TempDir Path folder;

  private final Map<String, String> environment =
      new HashMap<>(
          Map.of(
              "APP_ID", "12345",
              "PRIVATE_KEY", PemText.pkcs1(KEY),
              "WEBHOOK_SECRET", "hush-hush"));

  @Test
  void hasADefaultForAllButTheApp() {
    Settings settings = settings();
    assertThat(settings.app().id()).isEqualTo(12_345);
    assertThat(settings.app().key()).isEqualTo(KEY);
    assertThat(settings.app().webhookSecrets()).containsExactly(new Secret("hush-hush"));
    assertThat(settings.address()).isEqualTo(new ListenAddress("127.0.0.1", 3000));
    assertThat(settings.github())
        .isEqualTo(
            new GitHubUrls(
                URI.create("https://api.github.com"),
                URI.create("https://api.github.com/graphql")));
    assertThat(settings.database()).isEqualTo(new DatabaseFile(Path.of("./data/quorate.db")));
    assertThat(settings.logLevel()).isEqualTo(LogLevel.INFO);
    assertThat(settings.sweepInterval()).isEqualTo(Duration.ofSeconds(60));
    assertThat(settings.reconcileInterval()).isEqualTo(Duration.ofHours(1));
    assertThat(settings.logFormat()).isEqualTo(LogFormat.TEXT);
    assertThat(settings.tokens())
        .isEqualTo(new Tokens(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void readsWhatIsSet() {
    environment.putAll(
        Map.of(
            "WEBHOOK_SECRET", "new, old",
            "HOST", "0.0.0.0",
            "PORT", "8080",
            "DATABASE_URL", "jdbc:sqlite:/var/lib/quorate/my.db",
            "LOG_LEVEL", "Debug",
            "SWEEP_INTERVAL", "1h30m",
            "RECONCILE_INTERVAL", "1s",
            "METRICS_TOKEN", "0123456789abcdef",
            "STATUS_TOKEN", "123456789abcdef0"));
    environment.put("CALENDAR_TOKEN", "23456789abcdef01");
    environment.put("LOG_FORMAT", "json");
    Settings settings = settings();
    assertThat(settings.app().webhookSecrets())
        .containsExactly(new Secret("new"), new Secret("old"));
    assertThat(settings.address()).isEqualTo(new ListenAddress("0.0.0.0", 8080));
    assertThat(settings.database()).isEqualTo(new DatabaseFile(Path.of("/var/lib/quorate/my.db")));
    assertThat(settings.logLevel()).isEqualTo(LogLevel.DEBUG);
    assertThat(settings.sweepInterval()).isEqualTo(Duration.ofMinutes(90));
    assertThat(settings.reconcileInterval()).isEqualTo(Duration.ofSeconds(1));
    assertThat(settings.logFormat()).isEqualTo(LogFormat.JSON);
    assertThat(settings.tokens().metrics()).contains(new Secret("0123456789abcdef"));
    assertThat(settings.tokens().status()).contains(new Secret("123456789abcdef0"));
    assertThat(settings.tokens().calendar()).contains(new Secret("23456789abcdef01"));
  }

  @Test
  void keepsTheUrlOfADatabaseServerToItself() {
    String url = "jdbc:postgresql://db:5432/quorate?user=bot&password=p@ss";
    environment.put("DATABASE_URL", url);
    assertThat(settings().database()).isEqualTo(new SharedDatabase(url));
    assertThat(settings().toString()).doesNotContain("p@ss");
  }

  @Test
  void readsTheKeyFromAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("app.pem"), PemText.pkcs1(KEY));
    environment.remove("PRIVATE_KEY");
    environment.put("PRIVATE_KEY_PATH", file.toString());
    assertThat(settings().app().key()).isEqualTo(KEY);
  }

  @Test
  void readsAKeyOnOneLine() {
    environment.put("PRIVATE_KEY", PemText.pkcs1(KEY).replace("\n", "\\n"));
    assertThat(settings().app().key()).isEqualTo(KEY);
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.github.com/,https://api.github.com,https://api.github.com/graphql",
    "https://ghe.example.org/api/v3,https://ghe.example.org/api/v3,https://ghe.example.org/api/graphql",
    "https://ghe.example.org/api/v3/,https://ghe.example.org/api/v3,https://ghe.example.org/api/graphql",
    "http://localhost:4010,http://localhost:4010,http://localhost:4010/graphql",
    "http://127.0.0.1:4010/github,http://127.0.0.1:4010/github,http://127.0.0.1:4010/github/graphql",
  })
  void derivesTheGraphqlUrl(String given, URI rest, URI graphql) {
    environment.put("GITHUB_API_URL", given);
    assertThat(settings().github()).isEqualTo(new GitHubUrls(rest, graphql));
  }

  @Test
  void takesAGraphqlUrlThatIsSet() {
    environment.put("GITHUB_GRAPHQL_URL", "https://other.example.org/graphql/");
    assertThat(settings().github().graphql())
        .isEqualTo(URI.create("https://other.example.org/graphql"));
  }

  @Test
  void namesAllProblemsAtOnce() {
    environment.clear();
    environment.putAll(
        Map.of(
            "APP_ID", "none",
            "PORT", "http",
            "GITHUB_API_URL", "api.github.com",
            "DATABASE_URL", "quorate.db",
            "LOG_LEVEL", "loud",
            "SWEEP_INTERVAL", "0s",
            "RECONCILE_INTERVAL", "999ms"));
    assertThat(problems())
        .extracting(Problem::variable)
        .containsExactly(
            "APP_ID",
            "PRIVATE_KEY_PATH",
            "WEBHOOK_SECRET",
            "PORT",
            "GITHUB_API_URL",
            "DATABASE_URL",
            "LOG_LEVEL",
            "SWEEP_INTERVAL",
            "RECONCILE_INTERVAL");
  }

  @Test
  void tellsANewcomerHowToGetAnApp() {
    environment.keySet().retainAll(List.of("APP_ID"));
    environment.put("APP_ID", "none");
    assertThat(new SettingsProblems(problems()).text())
        .contains("'App ID'", "Generate a private key", "openssl rand -hex 32", "Webhook secret");
  }

  @ParameterizedTest
  @CsvSource({"PRIVATE_KEY", "WEBHOOK_SECRET"})
  void anAppThatIsSetByHalfIsAMistakeAndNoWishForAnother(String only) {
    environment.keySet().retainAll(List.of(only));
    assertThat(new SettingsProblems(problems()).text())
        .contains("APP_ID is not set", "unset PRIVATE_KEY, PRIVATE_KEY_PATH, WEBHOOK_SECRET");
  }

  @Test
  void withoutAnyAppTheBotIsToBeSetUp() {
    environment.clear();
    environment.put("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("quorate.db"));
    Unregistered unregistered = (Unregistered) Settings.from(environment);
    assertThat(unregistered.address()).isEqualTo(new ListenAddress("127.0.0.1", 3000));
    assertThat(unregistered.appFile().path()).isEqualTo(folder.resolve("app/credentials.json"));
  }

  @Test
  void whatIsWrongIsSaidBeforeSetUpToo() {
    environment.clear();
    environment.put("PORT", "http");
    assertThat(problems()).extracting(Problem::variable).containsExactly("PORT");
  }

  @Test
  void readsTheAppThatWasStoredUnlessTheEnvironmentNamesOne() throws IOException {
    environment.put("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("data/quorate.db"));
    PrivateKey other = PemText.newKey("RSA");
    AppFile file = stored(new StoredApp(7, new Secret(PemText.pkcs1(other)), new Secret("kept")));
    assertThat(settings().app().id()).isEqualTo(12_345);
    assertThat(settings().app().file()).isEmpty();

    environment.keySet().retainAll(List.of("DATABASE_URL"));
    assertThat(settings().app())
        .isEqualTo(
            new AppSettings(7, other, List.of(new Secret("kept")), Optional.of(file.path())));
  }

  @Test
  void aStoredSecretMayBeTwoWhileItIsChanged() throws IOException {
    environment.clear();
    environment.put("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("data/quorate.db"));
    Secret key = new Secret(PemText.pkcs1(PemText.newKey("RSA")));
    stored(new StoredApp(7, key, new Secret("new, kept")));
    assertThat(settings().app().webhookSecrets())
        .containsExactly(new Secret("new"), new Secret("kept"));
    stored(new StoredApp(7, key, new Secret("new,")));
    assertThat(new SettingsProblems(problems()).text())
        .contains("has a blank secret")
        .doesNotContain("new,");
  }

  @Test
  void saysWhatIsWrongWithTheStoredApp() throws IOException {
    environment.clear();
    environment.put("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("data/quorate.db"));
    AppFile file = stored(new StoredApp(7, new Secret("rubbish"), new Secret("kept")));
    assertThat(new SettingsProblems(problems()).text())
        .contains(file.path().toString(), "holds no usable key", "APP_ID")
        .doesNotContain("rubbish", "kept");
    Files.writeString(file.path(), "{\"id\": 7}");
    assertThat(new SettingsProblems(problems()).text()).contains("lacks `id`");
    Files.writeString(file.path(), "rubbish");
    assertThat(new SettingsProblems(problems()).text()).contains("is not JSON");
  }

  private AppFile stored(StoredApp app) throws IOException {
    AppFile file = AppFile.of(new DatabaseFile(folder.resolve("data/quorate.db")));
    file.write(app);
    return file;
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.github.com,https://github.com",
    "https://ghe.example.org/api/v3,https://ghe.example.org",
    "https://api.example.org/api/v3,https://api.example.org",
    "https://api.octo.ghe.com,https://octo.ghe.com",
    "http://localhost:4010,http://localhost:4010",
  })
  void derivesWherePeopleSeeGitHub(String given, URI web) {
    environment.put("GITHUB_API_URL", given);
    assertThat(settings().github().web()).isEqualTo(web);
  }

  @Test
  void tellsWhoSetsAKeyOnlyHowToGetAnApp() {
    environment.remove("APP_ID");
    environment.remove("PRIVATE_KEY");
    assertThat(new SettingsProblems(problems()).text())
        .contains(
            "https://github.com/settings/apps/new",
            "'App ID'",
            "Generate a private key",
            "PRIVATE_KEY_PATH");
  }

  @ParameterizedTest
  @CsvSource({
    "APP_ID,Iv1.8a61f9b3a7aba766,not a number",
    "APP_ID,0,not a number",
    "PRIVATE_KEY,rubbish,holds no usable key",
    "PRIVATE_KEY_PATH,/nowhere/key.pem,both set",
    "WEBHOOK_SECRET,'one,,two',blank secret",
    "WEBHOOK_SECRET,'one,',blank secret",
    "WEBHOOK_SECRET,' ',not set",
    "PORT,65536,not a port",
    "PORT,-1,not a port",
    "GITHUB_API_URL,ftp://api.github.com,not an absolute",
    "GITHUB_API_URL,/api/v3,not an absolute",
    "GITHUB_API_URL,https://user:pass@ghe.example.org,not an absolute",
    "GITHUB_API_URL,https://api github com,not an absolute",
    "GITHUB_GRAPHQL_URL,graphql,not an absolute",
    "DATABASE_URL,postgres://root:pass@db/quorate,jdbc:postgresql://HOST",
    "DATABASE_URL,jdbc:postgresql://root:pass@db/quorate,a user in front of the host",
    "DATABASE_URL,jdbc:sqlite::memory:,plain file",
    "DATABASE_URL,jdbc:sqlite:,plain file",
    "DATABASE_URL,mysql://root:pass@db/quorate,begins neither with",
    "LOG_LEVEL,loud,'error, warn, info, debug, trace'",
    "SWEEP_INTERVAL,60,at least 1s",
    "METRICS_TOKEN,pass@5678901234,shorter than 16",
    "STATUS_TOKEN,pass@5678901234,no status page",
    "CALENDAR_TOKEN,pass@5678901234,no calendar",
    "LOG_FORMAT,JSON,Set it to text or json",
  })
  void saysWhatIsWrong(String variable, String value, String text) {
    environment.put(variable, value);
    assertThat(problems())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.text()).contains(variable, text).doesNotContain("pass@"));
  }

  @Test
  void givesTheCalendarATokenOfItsOwn() {
    environment.put("STATUS_TOKEN", "pass@56789012345");
    environment.put("CALENDAR_TOKEN", "pass@56789012345");
    assertThat(problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.text())
                    .contains("CALENDAR_TOKEN", "a text of its own")
                    .doesNotContain("pass@"));
  }

  @Test
  void saysWhyAKeyFileCannotBeRead() {
    environment.remove("PRIVATE_KEY");
    environment.put("PRIVATE_KEY_PATH", folder.resolve("none.pem").toString());
    assertThat(problems()).singleElement().asString().contains("none.pem", "does not exist");
    environment.put("PRIVATE_KEY_PATH", folder.toString());
    assertThat(problems()).singleElement().asString().contains("is a folder");
  }

  @Test
  void neverPrintsASecret() {
    String body = PemText.pkcs1(KEY).lines().skip(1).findFirst().orElseThrow();
    assertThat(settings().toString()).doesNotContain("hush-hush", body);
    environment.putAll(Map.of("WEBHOOK_SECRET", "hush-hush,", "APP_ID", PemText.pkcs1(KEY)));
    assertThat(new SettingsProblems(problems()).text()).doesNotContain("hush-hush", body);
  }

  private Settings settings() {
    return (Settings) Settings.from(environment);
  }

  private List<Problem> problems() {
    return ((SettingsProblems) Settings.from(environment)).problems();
  }
}
