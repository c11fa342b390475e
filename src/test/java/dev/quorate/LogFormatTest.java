package dev.quorate;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// What others wrote may get into the log, in a message of GitHub's for instance, but it writes no
/// lines of its own there.
@Isolated("it reads what all of the process logs")
class LogFormatTest {
  private static final String FORGED = "2026-01-06T12:00:00.000Z INFO  d.q.worker Decided pass";

  @Test
  void aMessageAndItsValuesStayInOneLine() throws Exception {
    List<String> lines =
        log(
            logger ->
                logger
                    .atInfo()
                    .addKeyValue("pull", "1\r\n" + FORGED)
                    .log("a\n{}\u001b[2J\u2028b\u202Ec\u0085d", FORGED));
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst())
        .endsWith(" INFO  d.q.LogFormatTest a?" + FORGED + "?[2J?b?c?d pull=\"1??" + FORGED + "\"");
  }

  @Test
  void noLineOfAStackTraceLooksLikeOneOfTheLog() throws Exception {
    Exception cause = new IllegalArgumentException("why\n" + FORGED);
    List<String> lines =
        log(
            logger ->
                logger.warn("failed", new IllegalStateException("\u001bx\n" + FORGED, cause)));
    assertThat(lines.getFirst()).contains(" WARN ").contains("failed");
    assertThat(lines.subList(1, lines.size()))
        .contains("| java.lang.IllegalStateException: ?x", "| " + FORGED)
        .anyMatch(line -> line.startsWith("| Caused by: "))
        .anyMatch(line -> line.startsWith("\tat "))
        .allMatch(line -> line.startsWith("| ") || line.startsWith("\t"));
  }

  @Test
  void asJsonEachEventIsOneObjectInOneLine() throws Exception {
    List<String> lines =
        logAsJson(
            logger ->
                logger
                    .atWarn()
                    .setCause(new IllegalStateException("why\n" + FORGED))
                    .addKeyValue("pull", 12)
                    .addKeyValue("repository", "a\r\n\"" + FORGED)
                    .log("a\n{}\u001b[2J\u2028b", FORGED));
    JsonNode json = new ObjectMapper().readTree(lines.getFirst());
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst()).doesNotContain("\u001b");
    assertThat(Instant.parse(json.path("time").asText())).isAfter(Instant.EPOCH);
    assertThat(json.path("level").asText()).isEqualTo("WARN");
    assertThat(json.path("logger").asText()).isEqualTo(LogFormatTest.class.getName());
    assertThat(json.path("message").asText()).isEqualTo("a\n" + FORGED + "\u001b[2J\u2028b");
    assertThat(json.path("pull").isInt()).isTrue();
    assertThat(json.path("repository").asText()).isEqualTo("a\r\n\"" + FORGED);
    assertThat(json.path("stackTrace").asText()).contains("IllegalStateException: why");
  }

  private interface Logging {
    void with(Logger logger);
  }

  /// The lines that the bot's own settings make of it.
  private static List<String> log(Logging logging) throws JoranException {
    return log("text", logging);
  }

  private static List<String> logAsJson(Logging logging) throws JoranException {
    return log("json", logging);
  }

  private static List<String> log(String format, Logging logging) throws JoranException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    context.putProperty("LOG_FORMAT", format);
    try {
      JoranConfigurator configurator = new JoranConfigurator();
      configurator.setContext(context);
      configurator.doConfigure(LogFormatTest.class.getResource("/logback.xml"));
      Logger logger = context.getLogger(LogFormatTest.class);
      logger.setLevel(Level.INFO);
      logging.with(logger);
    } finally {
      context.stop();
      System.setErr(before);
    }
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
