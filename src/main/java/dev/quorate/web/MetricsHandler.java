package dev.quorate.web;

import dev.quorate.metrics.Metrics;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/// `GET /metrics`, for those who have the token. Without one set there are no metrics to be had.
public final class MetricsHandler implements Handler {
  private final Metrics metrics;
  private final Optional<TokenLock> lock;

  /// @param token what is to be sent as `Authorization: Bearer`
  public MetricsHandler(Metrics metrics, Optional<String> token) {
    this.metrics = metrics;
    this.lock = token.map(TokenLock::new);
  }

  @Override
  public void handle(Context ctx) {
    if (lock.isEmpty()) {
      ctx.status(HttpStatus.NOT_FOUND).result("There are metrics once METRICS_TOKEN is set.");
    } else if (!lock.get().opensFor(ctx)) {
      ctx.status(HttpStatus.UNAUTHORIZED)
          .header("WWW-Authenticate", "Bearer")
          .result("Send METRICS_TOKEN as `Authorization: Bearer TOKEN`.");
    } else {
      ctx.contentType(Metrics.CONTENT_TYPE).result(metrics.text());
    }
  }
}
