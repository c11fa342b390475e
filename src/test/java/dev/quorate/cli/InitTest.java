package dev.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.cli.KeptLedger.Said;
import dev.quorate.policyfile.ExtendedFiles.Fetched;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.policyfile.PolicyReading;
import dev.quorate.policyfile.Preset;
import dev.quorate.policyfile.Presets;
import dev.quorate.standin.App;
import dev.quorate.standin.Organisation;
import dev.quorate.standin.Repository;
import dev.quorate.standin.Request;
import dev.quorate.standin.StandIn;
import dev.quorate.standin.User;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// `quorate init`, from the command line to a GitHub that has the repository.
class InitTest {
  private static final Instant NOW = Instant.parse("2026-01-06T12:00:00Z");
  private static final String ROSTER =
      """
      # Governance

      | Meeting | Where |
      |---|---|
      | Weekly | online |

      ## The Members

      | Name | GitHub | Term ends |
      |---|---|---|
      | Alice Adams | @alice | 2026-12-31 |
      | Bob Brown | @bob | 2026-12-31 |

      ## Emeriti

      | Name | GitHub |
      |---|---|
      | Carol Clark | @carol |
      | Dave Dunn | @dave |
      | Eve East | @eve |
      """;

  @TempDir private Path folder;
  private final StandIn github = StandIn.start(() -> NOW);
  private final App app = github.createApp("quorate");
  private final Organisation finops = github.createOrganisation("finops");
  private final Repository spec = github.createRepository(finops, "spec");
  private final User alice = github.createUser("alice");
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void install() {
    List.of("bob", "carol", "dave", "eve").forEach(github::createUser);
    app.install(finops);
    String key = Base64.getMimeEncoder().encodeToString(app.privateKey().getEncoded());
    environment.put("APP_ID", Long.toString(app.id()));
    environment.put(
        "PRIVATE_KEY", "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----");
    environment.put("WEBHOOK_SECRET", "hush-hush-hush");
    environment.put("GITHUB_API_URL", github.restAddress().toString());
  }

  @AfterEach
  void stop() {
    github.close();
  }

  private Said init(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    PrintWriter problems = new PrintWriter(err);
    InitCommand command = new InitCommand(new PrintWriter(out), problems, environment, () -> NOW);
    int exit = new CommandLine(command).setErr(problems).execute(args);
    return new Said(exit, out.toString(), err.toString());
  }

  static List<String> presets() {
    return Presets.list().stream().map(Preset::name).toList();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void fitsEveryPresetToTheRepository(String preset) throws Exception {
    spec.commitToDefaultBranch(alice, "docs/GOVERNANCE.md", ROSTER);

    Said said = init("finops/spec", "--preset", preset, "--into", folder.toString());

    assertThat(said.err()).isEmpty();
    assertThat(said.exit()).isZero();
    String config = Files.readString(folder.resolve(PolicyFile.PATH));
    assertThat(config).contains("    table: docs/GOVERNANCE.md#the-members\n");
    assertThat(config.lines().toList())
        .hasSameSizeAs(Presets.find(preset).orElseThrow().config().lines().toList());
    assertThat(PolicyFile.read(config, _ -> new Fetched.Absent()))
        .isInstanceOf(PolicyReading.Valid.class);
    Path tests = folder.resolve(".github/quorate-tests/" + preset + ".yml");
    assertThat(tests).exists();
    assertThat(Files.readString(tests))
        .contains("docs/GOVERNANCE.md: ")
        .doesNotContain("YOUR-ORGANISATION", "TSC.md");
    assertThatTheWrittenTestsPass();
    assertThat(said.out())
        .contains("taken from docs/GOVERNANCE.md#the-members")
        .contains("the config is valid, and 2 people are on the committee today");
    assertThat(github.requests().stream().filter(Request::writes)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void fitsTheTestsToATableBelowNoHeading(String preset) throws Exception {
    spec.commitToDefaultBranch(
        alice, "MEMBERS.md", "| Name | GitHub |\n|---|---|\n| Alice Adams | @alice |\n");

    init("finops/spec", "--preset", preset, "--into", folder.toString());

    assertThat(Files.readString(folder.resolve(PolicyFile.PATH)))
        .contains("    table: MEMBERS.md\n");
    assertThatTheWrittenTestsPass();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void fitsTheTestsToTheOwner(String preset) throws Exception {
    environment.clear();

    init("acme/spec", "--preset", preset, "--into", folder.toString());

    assertThat(Files.readString(folder.resolve(".github/quorate-tests/" + preset + ".yml")))
        .doesNotContain("YOUR-ORGANISATION");
    assertThatTheWrittenTestsPass();
  }

  private void assertThatTheWrittenTestsPass() {
    StringWriter out = new StringWriter();
    int exit =
        new CommandLine(new TestCommand(new PrintWriter(out)))
            .execute(
                "--config",
                folder.resolve(PolicyFile.PATH).toString(),
                folder.resolve(".github/quorate-tests").toString());
    assertThat(exit).as(out.toString()).isZero();
    assertThat(out.toString()).contains(" passed, 0 failed").doesNotContain("\n0 passed");
  }

  @Test
  void printsTheConfigAndAPageThatIsFilledIn() {
    spec.commitToDefaultBranch(alice, "TSC.md", ROSTER);

    Said said = init("finops/spec", "--preset", "focus-tsc");

    URI link = URI.create(said.out().lines().toList().getLast());
    assertThat(link.getPath()).isEqualTo("/finops/spec/new/main");
    String[] query = link.getRawQuery().split("&value=", -1);
    assertThat(query[0]).isEqualTo("filename=.github/quorate.yml");
    String text = URLDecoder.decode(query[1], StandardCharsets.UTF_8);
    assertThat(said.out()).startsWith(text);
    assertThat(text).contains("table: TSC.md#the-members");
  }

  @Test
  void saysWhoHasNoLogin() {
    spec.commitToDefaultBranch(alice, "TSC.md", ROSTER.replace("| @bob |", "| |"));

    assertThat(init("finops/spec", "--preset", "focus-tsc").out())
        .contains("To be mended first: TSC.md, line 12: Bob Brown has no GitHub login");
  }

  @Test
  void letsNoTextOfTheRepositorySteerTheTerminalOrTheConfig() {
    spec.commitToDefaultBranch(alice, "TSC x: y.md", ROSTER);
    spec.commitToDefaultBranch(
        alice, "TSC.md", ROSTER.replace("Bob Brown | @bob", "B\u001b[2J | "));

    Said said = init("finops/spec", "--preset", "focus-tsc");

    assertThat(said.out()).contains("B\\u001b[2J has no GitHub login").doesNotContain("\u001b");
    assertThat(said.out()).contains("table: TSC.md#the-members").doesNotContain("x: y");
  }

  @Test
  void namesTheOwnersTeamWhereThereIsNoTable() {
    Said said = init("finops/spec", "--preset", "ccc-tac");

    assertThat(said.out())
        .contains("    team: finops/tac\n")
        .contains("No table of members")
        .contains("To be mended first: the team finops/tac: there is no such team");
  }

  @Test
  void worksWithoutCredentialsAndSaysWhatItDidNotCheck() {
    environment.clear();

    Said said = init("acme/spec", "--preset", "node-tsc");

    assertThat(said.exit()).isZero();
    assertThat(said.out())
        .contains("team: acme/collaborators")
        .contains("Not checked, for want of the App's credentials")
        .contains("https://github.com/acme/spec/new/main?filename=.github/quorate.yml&value=");
    assertThat(github.requests()).isEmpty();
  }

  @Test
  void overwritesNoConfig() throws Exception {
    spec.commitToDefaultBranch(alice, PolicyFile.PATH, "cla: off\n");
    Said there = init("finops/spec", "--preset", "ccc-tac");
    assertThat(there.exit()).isEqualTo(1);
    assertThat(there.out()).isEmpty();
    assertThat(there.err()).contains("finops/spec has a .github/quorate.yml already");

    environment.clear();
    Path file = folder.resolve(PolicyFile.PATH);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "mine");
    Said here = init("finops/spec", "--preset", "ccc-tac", "--into", folder.toString());
    assertThat(here.exit()).isEqualTo(1);
    assertThat(here.err()).contains(file + " is there already");
    assertThat(file).hasContent("mine");
    assertThat(folder.resolve(".github/quorate-tests")).doesNotExist();
  }

  @Test
  void saysWhereItIsNotInstalled() {
    Said said = init("acme/spec", "--preset", "ccc-tac");
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.err()).contains("not installed on acme/spec");
  }

  @Test
  void listsThePresets() {
    for (String[] args : List.of(new String[] {"a/b"}, new String[] {"a/b", "--preset", "x"})) {
      Said said = init(args);
      assertThat(said.exit()).isEqualTo(2);
      for (Preset preset : Presets.list()) {
        assertThat(said.err()).contains("--preset " + preset.name(), preset.whose());
      }
      assertThat(said.err())
          .contains(
              "The rules of the FOCUS Technical Steering Committee (", "silence gives assent.");
    }
  }
}
