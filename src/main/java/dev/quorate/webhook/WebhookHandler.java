package dev.quorate.webhook;

import dev.quorate.queue.Hint;
import dev.quorate.queue.JobQueue;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `POST /webhook`: lets in what GitHub signed, and answers once its hints are on the disk.
///
/// 202 stored · 204 nothing to do · 400 not an event's payload · 401 not signed · 413 too large ·
/// 415 not JSON · 503 not stored.
public final class WebhookHandler implements Handler {
  /// In bytes; GitHub sends nothing larger.
  static final int LARGEST_BODY = 25 * 1024 * 1024;

  /// In bytes; most deliveries are far smaller.
  private static final int ORDINARY_BODY = 64 * 1024;

  private static final Logger log = LoggerFactory.getLogger(WebhookHandler.class);

  private final Signatures signatures;
  private final DeliveryReader reader;
  private final JobQueue queue;
  private final InstantSource clock;

  /// @param appId the bot's own App; what it did itself is no news
  public WebhookHandler(Signatures signatures, long appId, JobQueue queue, InstantSource clock) {
    this.signatures = signatures;
    this.reader = new DeliveryReader(appId);
    this.queue = queue;
    this.clock = clock;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    Optional<byte[]> signature =
        Optional.ofNullable(ctx.header("X-Hub-Signature-256")).flatMap(Signatures::read);
    if (signature.isEmpty()) {
      // before the body is read: whoever cannot even look signed costs no memory
      passOver(ctx.req().getInputStream());
      answer(ctx, HttpStatus.UNAUTHORIZED, "A signature in X-Hub-Signature-256 is needed.");
      return;
    }
    Optional<byte[]> body = readBody(ctx);
    if (body.isEmpty()) {
      answer(ctx, HttpStatus.CONTENT_TOO_LARGE, "A delivery has at most 25 MB.");
    } else if (!signatures.match(signature.get(), body.get())) {
      answer(
          ctx,
          HttpStatus.UNAUTHORIZED,
          "The signature is not that of the body under any secret in WEBHOOK_SECRET.");
    } else if (!isJson(ctx.contentType())) {
      answer(
          ctx,
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "Set the content type of the App's webhook to application/json; it sends something else"
              + " (GitHub's other choice is a form).");
    } else {
      answer(ctx, body.get());
    }
  }

  /// The stream, and not Javalin's body: that is limited to what other routes need, and only by
  /// what the sender declares.
  private static Optional<byte[]> readBody(Context ctx) throws IOException {
    if (ctx.req().getContentLengthLong() > LARGEST_BODY) {
      return Optional.empty();
    }
    byte[] body = ctx.req().getInputStream().readNBytes(LARGEST_BODY + 1);
    return body.length > LARGEST_BODY ? Optional.empty() : Optional.of(body);
  }

  /// Takes an ordinary body off the connection: to close it with bytes unread would reset it, and
  /// the sender might see that in place of the answer.
  private static void passOver(InputStream body) throws IOException {
    body.skip(ORDINARY_BODY);
  }

  private static boolean isJson(@Nullable String contentType) {
    return Objects.requireNonNullElse(contentType, "")
        .split(";", 2)[0]
        .strip()
        .toLowerCase(Locale.ROOT)
        .equals("application/json");
  }

  private void answer(Context ctx, byte[] body) {
    String event = ctx.header("X-GitHub-Event");
    if (event == null) {
      answer(ctx, HttpStatus.BAD_REQUEST, "The header X-GitHub-Event is missing.");
      return;
    }
    switch (reader.read(event, body, clock.instant())) {
      case Reading.Hints(List<Hint> hints) -> store(ctx, hints);
      case Reading.Ignored() -> ctx.status(HttpStatus.NO_CONTENT);
      case Reading.Malformed(String why) -> answer(ctx, HttpStatus.BAD_REQUEST, why);
    }
  }

  private void store(Context ctx, List<Hint> hints) {
    try {
      queue.hint(hints);
      answer(ctx, HttpStatus.ACCEPTED, "Stored.");
    } catch (RuntimeException e) {
      log.error("A delivery could not be stored", e);
      answer(ctx, HttpStatus.SERVICE_UNAVAILABLE, "Not stored; please redeliver.");
    }
  }

  private static void answer(Context ctx, HttpStatus status, String text) {
    ctx.status(status).result(text);
  }
}
