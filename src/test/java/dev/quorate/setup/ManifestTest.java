package dev.quorate.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quorate.policyfile.ExtendedFiles.Fetched;
import dev.quorate.policyfile.PolicyFile;
import dev.quorate.policyfile.PolicyReading;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManifestTest {
  private static final URI BOT = URI.create("https://quorate.example.org");
  private static final URI BACK = URI.create("http://127.0.0.1:3000/setup/callback");

  private final Manifest manifest = Manifest.packaged();

  @Test
  void isTheFileWithTheBotsOwnAddresses() throws IOException {
    JsonNode json = json(Optional.of("finops"));
    assertThat(json.path("name").asText()).isEqualTo("Quorate finops");
    assertThat(json.path("url").asText()).isEqualTo(BOT.toString());
    assertThat(json.path("hook_attributes").path("url").asText()).isEqualTo(BOT + "/webhook");
    assertThat(json.path("hook_attributes").path("active").booleanValue()).isTrue();
    assertThat(json.path("redirect_url").asText()).isEqualTo(BACK.toString());
    assertThat(json.path("public").isBoolean()).isTrue();
    assertThat(json.path("public").booleanValue()).isFalse();
    assertThat(json.path("default_permissions").path("contents").asText()).isEqualTo("read");
    assertThat(json.path("default_events").valueStream().map(JsonNode::asText))
        .contains("merge_group", "pull_request")
        .noneMatch(event -> event.startsWith("installation"));
  }

  @Test
  void hasANameThatGitHubTakes() throws IOException {
    assertThat(json(Optional.of("o".repeat(39))).path("name").asText()).hasSize(34);
    assertThat(json(Optional.empty()).path("name").asText()).isEqualTo("Quorate");
  }

  @Test
  void everyPermissionIsExplainedAndNoOther() {
    assertThat(manifest.asked())
        .extracting(Manifest.Asked::permission)
        .containsExactlyInAnyOrder(Permission.values());
  }

  @Test
  void theStarterIsAConfigWithoutMistakes() {
    assertThat(PolicyFile.read(Starter.text(), _ -> new Fetched.Found("")))
        .isInstanceOf(PolicyReading.Valid.class);
  }

  private JsonNode json(Optional<String> organisation) throws IOException {
    return new ObjectMapper().readTree(manifest.text(BOT, BACK, organisation));
  }
}
