package dev.quorate.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one HTTP server. Each request has a virtual thread of its own.
public final class HttpServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HttpServer.class);

  private final Javalin javalin;

  private HttpServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /// Starts to listen.
  ///
  /// @param port 0 for any free one
  public static HttpServer start(
      String host, int port, ConnectionLimits limits, List<Route> routes) {
    Javalin javalin = Javalin.create(config -> configure(config, limits, routes));
    return new HttpServer(javalin.start(host, port));
  }

  private static void configure(JavalinConfig config, ConnectionLimits limits, List<Route> routes) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.jetty.modifyServer(server -> limit(server, limits));
    config.routes.before(HttpServer::addSecurityHeaders);
    for (Route route : routes) {
      config.routes.addHttpHandler(route.method(), route.path(), route.handler());
    }
    config.routes.exception(IOException.class, HttpServer::answerBroken);
    config.routes.exception(Exception.class, HttpServer::answerUnexpected);
  }

  private static void limit(Server server, ConnectionLimits limits) {
    server.addBean(new NetworkConnectionLimit(limits.connections(), server));
    server.addBean(new SlowSenders(server, limits.patience()));
  }

  private static void addSecurityHeaders(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    ctx.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("X-Content-Type-Options", "nosniff");
  }

  /// The sender stopped in the middle or was too slow.
  private static void answerBroken(IOException e, Context ctx) {
    log.debug("{} {} was cut off", ctx.method(), ctx.path(), e);
    ctx.status(HttpStatus.BAD_REQUEST).result("The request was cut off.");
  }

  private static void answerUnexpected(Exception e, Context ctx) {
    log.error("{} {} failed unexpectedly", ctx.method(), ctx.path(), e);
    ctx.status(HttpStatus.INTERNAL_SERVER_ERROR).result("Something went wrong here.");
  }

  /// Where it listens.
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
