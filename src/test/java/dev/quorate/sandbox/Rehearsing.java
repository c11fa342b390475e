package dev.quorate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quorate.cli.RunningSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A rehearsal that runs, and somebody who plays it without a browser: by the forms of its pages.
final class Rehearsing implements AutoCloseable {
  private static final Pattern CHECK =
      Pattern.compile(
          "(?s)id=\"check-governance\".*?<span class=\"quiet\">([^<·]+?)(?: ·[^<]*)?"
              + "</span><br>([^<]*)</p>");
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final RunningSandbox sandbox;
  private final HttpClient client = HttpClient.newHttpClient();

  private Rehearsing(RunningSandbox sandbox) {
    this.sandbox = sandbox;
  }

  static Rehearsing charter() {
    return of(Script.charter(LocalDate.now(ZoneOffset.UTC)));
  }

  static Rehearsing of(Script script) {
    try {
      return new Rehearsing(RunningSandbox.start(script, 0, InstantSource.system(), "a test"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return sandbox.address();
  }

  String origin() {
    String address = address().toString();
    return address.substring(0, address.length() - 1);
  }

  String page(String path) {
    return send(HttpRequest.newBuilder(address().resolve(path))).body();
  }

  /// Sends a form as somebody.
  ///
  /// @param fields names and values in turn
  HttpResponse<String> act(String login, String path, String... fields) {
    return send(
        form(path, fields)
            .header("Origin", origin())
            .header("Cookie", "quorate_sandbox_as=" + login));
  }

  HttpRequest.Builder form(String path, String... fields) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(i == 0 ? "" : "&")
          .append(fields[i])
          .append("=")
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return HttpRequest.newBuilder(address().resolve(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void say(String login, int pull, String text) {
    assertThat(act(login, "/pulls/" + pull + "/say", "how", "comment", "text", text).statusCode())
        .isEqualTo(303);
  }

  void approve(String login, int pull) {
    assertThat(act(login, "/pulls/" + pull + "/say", "how", "approve").statusCode()).isEqualTo(303);
  }

  void report(int pull, String state) {
    assertThat(act("fay", "/pulls/" + pull + "/cla", "state", state).statusCode()).isEqualTo(303);
  }

  void push(String login, int pull, String how, String path) {
    assertThat(act(login, "/pulls/" + pull + "/push", "how", how, "path", path).statusCode())
        .isEqualTo(303);
  }

  void later(String by, int pull) {
    assertThat(
            act("ada", "/clock", "by", by, "pull", Integer.toString(pull), "back", "/pulls/" + pull)
                .statusCode())
        .isEqualTo(303);
  }

  /// Waits until the required check of a pull request stands so, and its title says so.
  void awaitVerdict(int pull, String outcome, String title) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!verdict(pull).filter(said -> said.isLike(outcome, title)).isPresent()) {
      assertThat(Instant.now())
          .as("#%d is %s, not %s: %s", pull, verdict(pull), outcome, title)
          .isBefore(end);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private record Verdict(String outcome, String title) {
    boolean isLike(String wanted, String words) {
      return outcome.equals(wanted) && title.contains(words);
    }
  }

  private Optional<Verdict> verdict(int pull) {
    Matcher check = CHECK.matcher(page("/pulls/" + pull));
    return check.find()
        ? Optional.of(new Verdict(check.group(1).strip(), check.group(2)))
        : Optional.empty();
  }

  @Override
  public void close() {
    client.close();
    sandbox.close();
  }
}
