package dev.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.web.ConnectionLimits;
import dev.quorate.web.HttpServer;
import dev.quorate.web.Route;
import io.javalin.http.HandlerType;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the container's health check says.
class HealthcheckTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource({"200,0", "503,1"})
  void isWellWhereTheBotSaysSo(int status, int exit) {
    Route health =
        new Route(HandlerType.GET, "/healthz", ctx -> ctx.status(status).result("how it is"));
    try (HttpServer bot =
        HttpServer.start("127.0.0.1", 0, ConnectionLimits.USUAL, List.of(health))) {
      assertThat(check("0.0.0.0", String.valueOf(bot.port()))).isEqualTo(exit);
    }
    assertThat(exit == 0 ? out : err).hasToString("how it is\n");
  }

  @Test
  void saysThatNobodyAnswers() {
    assertThat(check("127.0.0.1", "1")).isEqualTo(1);
    assertThat(err.toString()).contains("no answer from http://127.0.0.1:1/healthz");
  }

  @Test
  void wantsAPort() {
    assertThat(check("127.0.0.1", "x")).isEqualTo(1);
    assertThat(err.toString()).contains("PORT is not a port");
  }

  private int check(String host, String port) {
    return QuorateCommand.run(
        "dev",
        Map.of("HOST", host, "PORT", port),
        new PrintWriter(out),
        new PrintWriter(err),
        "healthcheck");
  }
}
