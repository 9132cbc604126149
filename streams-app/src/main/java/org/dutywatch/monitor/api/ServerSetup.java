package org.dutywatch.monitor.api;

import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import java.util.function.Predicate;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** How the HTTP server listens, and what it does before a request reaches a route. */
final class ServerSetup {
  private static final int HEADER_BYTES = 16 << 10; // a position token of many partitions fits

  /** The fastest; a scrape of many councils is some megabytes, of which most repeats itself. */
  private static final int GZIP_LEVEL = 1;

  private static final int LARGE_BODY = 256 << 10;
  private static final String LIVE = "/api/v1/live";
  private static final String HEALTH = "/health/";

  private final Limits limits;
  private final ServedHosts hosts;

  ServerSetup(Limits limits, ServedHosts hosts) {
    this.limits = limits;
    this.hosts = hosts;
  }

  /** Sets a server up that listens at an address. */
  void configure(JavalinConfig config, String host, int port) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(GZIP_LEVEL));
    config.http.defaultContentType = Answers.PROBLEM;
    config.jetty.modifyServer(this::limit);
    config.jetty.modifyServletContextHandler(
        context -> context.setErrorHandler(new JettyProblems()));
    config.jetty.modifyHttpConfiguration(ServerSetup::http);
    config.jetty.addConnector((jetty, http) -> connector(jetty, http, host, port));
    config.routes.before(ctx -> SafeHeaders.ALL.forEach(ctx::header));
    config.routes.before(hosts::check);
  }

  private void limit(Server jetty) {
    jetty.setErrorHandler(new JettyProblems());
    jetty.insertHandler(slots(ServerSetup::isLargePost, limits.largePostsAtOnce()));
    jetty.insertHandler(slots(ServerSetup::isPost, limits.postsAtOnce()));
    jetty.insertHandler(slots(ServerSetup::isRead, limits.readsAtOnce()));
    jetty.addBean(new NetworkConnectionLimit(limits.connections(), jetty));
  }

  private Slots slots(Predicate<Request> kind, int atOnce) {
    return new Slots(kind, atOnce, atOnce * limits.queueFactor(), limits.longestQueue());
  }

  private static boolean isPost(Request request) {
    return request.getMethod().equals("POST");
  }

  /** A body whose length is not announced may be of any. */
  private static boolean isLargePost(Request request) {
    return isPost(request) && (request.getLength() < 0 || request.getLength() > LARGE_BODY);
  }

  /** What waits or lasts by its nature has limits of its own; health is told in any rush. */
  private static boolean isRead(Request request) {
    String path = request.getHttpURI().getPath();
    String query = request.getHttpURI().getQuery();
    boolean waits = query != null && query.contains("position=");
    boolean lasts = path != null && (path.equals(LIVE) || path.startsWith(HEALTH));
    return !isPost(request) && !waits && !lasts;
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
    // All who watch come again at once after a restart. Whom the system has no room for until it is
    // accepted hears nothing, and tries again after whole seconds.
    connector.setAcceptQueueSize(limits.watchingAtOnce());
    return connector;
  }
}
