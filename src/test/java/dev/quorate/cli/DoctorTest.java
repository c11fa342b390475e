package dev.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quorate.cli.KeptLedger.Said;
import dev.quorate.settings.AppFile;
import dev.quorate.standin.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `quorate doctor`, from the command line to a GitHub that is in the state it has to find. What it
/// says beyond “ok” of each state is a golden file; `-Dgolden=write` makes them.
class DoctorTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/doctor");

  @TempDir private Path folder;
  private DoctorScene scene;

  @BeforeEach
  void set() {
    scene = new DoctorScene(folder);
  }

  @AfterEach
  void stop() {
    scene.close();
  }

  static List<String> states() {
    return List.copyOf(DoctorScene.STATES.keySet());
  }

  @ParameterizedTest
  @MethodSource("states")
  void findsWhatIsWrong(String state) throws Exception {
    DoctorScene.STATES.get(state).accept(scene);

    Said said = scene.examine("finops/spec");

    String found = withoutOk(said.out());
    assertThat(said.err()).isEmpty();
    assertThat(said.exit()).isEqualTo(found.lines().anyMatch(this::isError) ? 1 : 0);
    assertThat(found).doesNotContain("all is well");
    golden(state, found);
  }

  private boolean isError(String line) {
    return line.startsWith("error ");
  }

  @Test
  void saysThatAHealthySetUpIsWell() throws Exception {
    Said said = scene.examine("finops/spec");

    assertThat(said.exit()).isZero();
    assertThat(withoutOk(said.out()).strip()).isEqualTo("finops/spec: all is well");
    golden("healthy", said.out());
  }

  @Test
  void changesNothingAtGitHub() {
    scene.examine("finops/spec");

    assertThat(scene.github.requests()).hasSizeGreaterThan(8);
    assertThat(scene.github.requests().stream().filter(Request::writes)).isEmpty();
  }

  @Test
  void listsTheInstallationsWithoutARepository() throws Exception {
    scene.suspendElsewhere();

    Said said = scene.examine();

    assertThat(said.exit()).isEqualTo(1);
    golden("installations", said.out());
  }

  @Test
  void saysWhenItIsInstalledNowhere() {
    scene.uninstall();

    assertThat(scene.examine().out()).contains("error    installation   the App is not installed");
  }

  @Test
  void givesJson() throws Exception {
    scene.app.unsubscribe("push");

    Said said = scene.examine("finops/spec", "--json");

    JsonNode json = new ObjectMapper().readTree(said.out());
    assertThat(said.exit()).isEqualTo(1);
    assertThat(json.path("subject").asText()).isEqualTo("finops/spec");
    assertThat(json.path("errors").asInt()).isEqualTo(1);
    assertThat(json.path("warnings").asInt()).isZero();
    assertThat(json.path("findings").valueStream().map(each -> each.path("check").asText()))
        .containsExactly(
            "bot",
            "database",
            "clock",
            "credentials",
            "permissions",
            "events",
            "webhook",
            "deliveries",
            "installation",
            "config",
            "roster",
            "terms",
            "emeriti",
            "accounts",
            "protection",
            "cla");
    JsonNode events = json.path("findings").path(5);
    assertThat(events.path("severity").asText()).isEqualTo("error");
    assertThat(events.path("what").asText()).contains("push");
    assertThat(events.path("remedy").asText()).contains("/permissions");
  }

  @Test
  void saysWhatIsMissingInTheEnvironment() {
    scene.environment.remove("WEBHOOK_SECRET");

    Said said = scene.examine("finops/spec");

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.err()).contains("WEBHOOK_SECRET is not set");
  }

  @Test
  void namesTheFileWhereSetUpStoredTheApp() throws Exception {
    AppFile stored = scene.leaveAppToSetUp();
    Path file = stored.path();
    stored.write(DoctorScene.stored(scene.app.id(), scene.app.privateKey()));
    DoctorScene.STATES.get("webhook-secret-missing").accept(scene);
    DoctorScene.STATES.get("deliveries-refused").accept(scene);

    assertThat(remedies())
        .contains(
            "Enter the secret that `webhookSecret` in %s holds as 'Webhook secret'".formatted(file),
            "enter the one that `webhookSecret` in %s holds as 'Webhook secret'".formatted(file),
            "start the bot again if you changed the file.")
        .doesNotContain("WEBHOOK_SECRET", "hush-hush-hush");

    stored.write(DoctorScene.stored(scene.app.id(), DoctorScene.newKey()));
    assertThat(remedies())
        .contains("write the new file's text as `key` into %s, with \\n for".formatted(file))
        .doesNotContain("PRIVATE_KEY_PATH");

    stored.write(DoctorScene.stored(77, scene.app.privateKey()));
    assertThat(remedies())
        .contains("then delete %s as well".formatted(file), "GITHUB_API_URL must name it")
        .doesNotContain("APP_ID");
  }

  private String remedies() {
    return scene.examine("finops/spec").out().replaceAll("\\s+", " ");
  }

  @Test
  void showsNoSecret() {
    DoctorScene.STATES.get("webhook-secret-missing").accept(scene);

    Said said = scene.examine("finops/spec");

    assertThat(said.out() + said.err())
        .doesNotContain(scene.environment.get("WEBHOOK_SECRET"))
        .doesNotContain("PRIVATE KEY-----");
  }

  @Test
  void refusesOtherNames() {
    assertThat(scene.examine("finops").exit()).isEqualTo(2);
    assertThat(scene.examine("finops/spec#1").err()).contains("OWNER/REPO");
  }

  private String withoutOk(String out) {
    StringBuilder kept = new StringBuilder();
    boolean ok = false;
    for (String line : out.split("\n", -1)) {
      ok = line.startsWith("ok ") || (ok && line.startsWith(" "));
      if (!ok) {
        kept.append(line).append('\n');
      }
    }
    return kept.toString().stripTrailing() + "\n";
  }

  private void golden(String name, String text) throws Exception {
    String shown = scene.withoutPlaces(text);
    Path file = GOLDEN.resolve(name + ".txt");
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, shown);
    }
    assertThat(file).as("a golden file; -Dgolden=write makes it").exists();
    assertThat(shown).isEqualTo(Files.readString(file));
  }
}
