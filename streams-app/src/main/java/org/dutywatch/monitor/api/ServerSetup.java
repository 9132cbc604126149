package org.dutywatch.monitor.api;

import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** How the HTTP server listens, and what it does before a request reaches a route. */
final class ServerSetup {
  private static final int HEADER_BYTES = 16 << 10; // a position token of many partitions fits

  private final Limits limits;

  ServerSetup(Limits limits) {
    this.limits = limits;
  }

  /** Sets a server up that listens at an address. */
  void configure(JavalinConfig config, String host, int port) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.defaultContentType = Answers.PROBLEM;
    config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new JettyProblems()));
    config.jetty.modifyServletContextHandler(
        context -> context.setErrorHandler(new JettyProblems()));
    config.jetty.modifyHttpConfiguration(ServerSetup::http);
    config.jetty.addConnector((jetty, http) -> connector(jetty, http, host, port));
    config.routes.before(ctx -> SafeHeaders.ALL.forEach(ctx::header));
  }

  private static void http(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADER_BYTES);
  }

  private ServerConnector connector(Server jetty, HttpConfiguration http, String host, int port) {
    ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(limits.idle().toMillis());
    return connector;
  }
}
