package dev.quorate.webhook;

import dev.quorate.queue.Hint;
import dev.quorate.queue.JobQueue;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
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
/// 415 not JSON · 503 not stored, or too much at once.
public final class WebhookHandler implements Handler {
  /// In bytes; GitHub sends nothing larger.
  static final int LARGEST_BODY = 25 * 1024 * 1024;

  /// In bytes: two of the largest.
  private static final int SHARED_ROOM = 2 * LARGEST_BODY;

  /// The attribute under which a request has the event of its delivery, once that is known to be
  /// signed.
  public static final String EVENT = "event";

  private static final String EVENT_HEADER = "X-GitHub-Event";
  private static final Logger log = LoggerFactory.getLogger(WebhookHandler.class);

  private final Signatures signatures;
  private final DeliveryReader reader;
  private final JobQueue queue;
  private final InstantSource clock;
  private final BodyRoom room;

  /// @param appId the bot's own App; what it did itself is no news
  public WebhookHandler(Signatures signatures, long appId, JobQueue queue, InstantSource clock) {
    this(signatures, appId, queue, clock, new BodyRoom(LARGEST_BODY, SHARED_ROOM));
  }

  WebhookHandler(
      Signatures signatures, long appId, JobQueue queue, InstantSource clock, BodyRoom room) {
    this.signatures = signatures;
    this.reader = new DeliveryReader(appId);
    this.queue = queue;
    this.clock = clock;
    this.room = room;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    Optional<byte[]> signature =
        Optional.ofNullable(ctx.header("X-Hub-Signature-256")).flatMap(Signatures::read);
    if (signature.isEmpty()) {
      // before the body is read: whoever cannot even look signed costs no memory
      BodyRoom.passOver(ctx.req().getInputStream(), BodyRoom.ORDINARY);
      answer(ctx, HttpStatus.UNAUTHORIZED, "A signature in X-Hub-Signature-256 is needed.");
      return;
    }
    try (BodyRoom.Outcome body = readBody(ctx)) {
      switch (body) {
        case BodyRoom.Whole whole -> answer(ctx, signature.get(), whole.bytes());
        case BodyRoom.TooLarge _ ->
            answer(ctx, HttpStatus.CONTENT_TOO_LARGE, "A delivery has at most 25 MB.");
        case BodyRoom.NoRoom _ -> {
          ctx.header("Retry-After", "60");
          answer(
              ctx,
              HttpStatus.SERVICE_UNAVAILABLE,
              "Too many large deliveries at once; please redeliver.");
        }
      }
    }
  }

  /// The stream, and not Javalin's body: that is limited to what other routes need, and only by
  /// what the sender declares.
  private BodyRoom.Outcome readBody(Context ctx) throws IOException {
    return ctx.req().getContentLengthLong() > LARGEST_BODY
        ? new BodyRoom.TooLarge()
        : room.read(ctx.req().getInputStream());
  }

  private void answer(Context ctx, byte[] signature, byte[] body) {
    if (!signatures.match(signature, body)) {
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
      ctx.attribute(EVENT, ctx.header(EVENT_HEADER));
      answer(ctx, body);
    }
  }

  private static boolean isJson(@Nullable String contentType) {
    return Objects.requireNonNullElse(contentType, "")
        .split(";", 2)[0]
        .strip()
        .toLowerCase(Locale.ROOT)
        .equals("application/json");
  }

  private void answer(Context ctx, byte[] body) {
    String event = ctx.header(EVENT_HEADER);
    if (event == null) {
      answer(ctx, HttpStatus.BAD_REQUEST, "The header X-GitHub-Event is missing.");
      return;
    }
    switch (reader.read(event, body, clock.instant())) {
      case Reading.Hints(List<Hint> hints) -> {
        Optional<String> delivery = delivery(ctx);
        store(ctx, hints.stream().map(hint -> hint.askedBy(delivery)).toList());
      }
      case Reading.Ignored() -> ctx.status(HttpStatus.NO_CONTENT);
      case Reading.Malformed(String why) -> answer(ctx, HttpStatus.BAD_REQUEST, why);
    }
  }

  /// GitHub's id of the delivery, which is not signed: whatever else stands there is passed over.
  private static Optional<String> delivery(Context ctx) {
    return Optional.ofNullable(ctx.header("X-GitHub-Delivery"))
        .filter(id -> id.matches("[0-9A-Za-z-]{1,64}"));
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
