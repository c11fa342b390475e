package dev.quorate.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/// Closes connections on which no request begins any more. The server's own time limits begin anew
/// with every byte, so that a byte a second would keep a connection for ever.
final class SlowSenders extends AbstractLifeCycle implements Connection.Listener {
  private final Server server;
  private final Duration patience;

  SlowSenders(Server server, Duration patience) {
    this.server = server;
    this.patience = patience;
  }

  /// The connectors are not known before.
  @Override
  protected void doStart() throws Exception {
    for (Connector connector : server.getConnectors()) {
      ((AbstractConnector) connector).addBean(this);
    }
    super.doStart();
  }

  @Override
  public void onOpened(Connection connection) {
    watch(connection, 0);
  }

  private void watch(Connection connection, long requests) {
    server
        .getScheduler()
        .schedule(() -> look(connection, requests), patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look(Connection connection, long requestsBefore) {
    if (!connection.getEndPoint().isOpen()) {
      return;
    }
    long requests = connection.getMessagesIn();
    if (requests == requestsBefore) {
      connection.getEndPoint().close();
    } else {
      watch(connection, requests);
    }
  }
}
