package dev.quorate.github;

import dev.quorate.forge.ForgeClock;
import dev.quorate.forge.ForgeException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends one request to GitHub and waits for the answer, for a limited time. Nothing is sent twice
/// here but a read that GitHub says is to be found at another address of its own.
final class Http {
  /// The authorisation of a request that needs none.
  static final String NONE = "";

  private static final int MOST_MOVES = 3;

  /// In bytes. A hundred of the longest comments are less than half of it.
  static final int LARGEST_ANSWER = 64 * 1024 * 1024;

  private final HttpClient client;
  private final ApiAddresses addresses;
  private final Patience patience;
  private final ApiCalls calls;
  private final ForgeClock clock;

  Http(ApiAddresses addresses, Patience patience, ApiCalls calls, InstantSource clock) {
    this.client =
        HttpClient.newBuilder()
            .version(version(addresses))
            .connectTimeout(patience.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    this.addresses = addresses;
    this.patience = patience;
    this.calls = calls;
    this.clock = ForgeClock.of(clock);
  }

  /// Over plain HTTP there is no need to ask each server whether it would rather speak HTTP/2.
  private static HttpClient.Version version(ApiAddresses addresses) {
    return "https".equals(addresses.rest().getScheme())
        ? HttpClient.Version.HTTP_2
        : HttpClient.Version.HTTP_1_1;
  }

  Reply send(Call call, String authorisation) {
    Reply reply = sendOnce(call, authorisation);
    for (int moves = 0; moves < MOST_MOVES; moves++) {
      Optional<URI> elsewhere = Moved.to(reply);
      if (elsewhere.isEmpty()) {
        break;
      }
      reply = sendOnce(reply.call().at(elsewhere.orElseThrow()), authorisation);
    }
    return reply;
  }

  private Reply sendOnce(Call call, String authorisation) {
    refuseElsewhere(call);
    calls.count(call.sort());
    HttpRequest.Builder request =
        call.builder()
            .header("Accept", "application/vnd.github+json")
            .header("User-Agent", "quorate")
            .header("X-GitHub-Api-Version", "2022-11-28");
    if (!authorisation.equals(NONE)) {
      request.header("Authorization", authorisation);
    }
    Instant sent = clock.machineTime();
    HttpResponse<byte[]> response =
        await(call, client.sendAsync(request.build(), limited(BodyHandlers.ofByteArray())));
    date(response).ifPresent(date -> clock.learn(sent, date, clock.machineTime()));
    return new Reply(
        call, clock.instant(), response.statusCode(), response.headers(), response.body());
  }

  private static <T> BodyHandler<T> limited(BodyHandler<T> body) {
    return BodyHandlers.limiting(body, LARGEST_ANSWER);
  }

  /// An answer can name addresses, such as that of the next page. The authorisation goes along, so
  /// only those of GitHub are asked.
  private void refuseElsewhere(Call call) {
    if (!addresses.include(call.uri())) {
      throw new ForgeException(
          call + ": not sent, since it is not at GitHub's address", Optional.empty());
    }
  }

  private static Optional<Instant> date(HttpResponse<byte[]> response) {
    try {
      return response
          .headers()
          .firstValue("Date")
          .map(text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// The client's own time limit ends with the headers; this one holds for the body too.
  private HttpResponse<byte[]> await(Call call, CompletableFuture<HttpResponse<byte[]>> answer) {
    try {
      return answer.get(patience.answer().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new ForgeException(call + ": no answer in " + patience.answer(), e);
    } catch (ExecutionException e) {
      throw new ForgeException(call + ": " + reason(e), e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new ForgeException(call + ": interrupted", e);
    }
  }

  private static String reason(ExecutionException e) {
    Throwable cause = e.getCause();
    if (!(cause instanceof IOException)) {
      return "failed";
    }
    String said = cause.getMessage();
    return cause.getClass().getSimpleName() + (said == null ? "" : " " + said);
  }
}
