package org.dutywatch.monitor.api;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Under which names the server is addressed. It has no authentication: whoever reaches it may read.
 * A page of another site, open in a browser on this machine, reaches it too, if its name is made to
 * lead here; then the request still bears that name, and is refused. What such a page posts without
 * that trick bears the page's origin, and is refused too.
 */
final class ServedHosts {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final Set<String> served = new HashSet<>(LOOPBACK);
  private final Set<String> further = new HashSet<>();

  /**
   * The names of this machine for itself, and these.
   *
   * @param host the address to listen at
   * @param others what other machines and proxies call it
   */
  ServedHosts(String host, Collection<String> others) {
    served.add(plain(host));
    others.stream().map(ServedHosts::plain).forEach(further::add);
    served.addAll(further);
  }

  /** Refuses a request that was meant for another server, or sent by another site's page. */
  void check(Context ctx) {
    String asked = ctx.req().getServerName();
    if (!served.contains(plain(asked))) {
      throw new ProblemException(
          ProblemType.MISDIRECTED_REQUEST,
          "The header 'Host' has "
              + Wording.quoted(asked)
              + ", which is no name of this server. Further names are set by 'http.hosts'.");
    }
    String origin = ctx.header("Origin");
    if (origin != null && !READING.contains(ctx.req().getMethod()) && !isOwn(origin, ctx)) {
      throw new ProblemException(
          ProblemType.FOREIGN_ORIGIN,
          "The header 'Origin' has "
              + Wording.quoted(origin)
              + ". Pages of other sites may not send anything here.");
    }
  }

  /** A proxy may have put another name in 'Host'; then the page's must be a further name. */
  private boolean isOwn(String origin, Context ctx) {
    Optional<URI> page = uri(origin).filter(uri -> uri.getHost() != null);
    return page.isPresent()
        && (page.get().getRawAuthority().equalsIgnoreCase(ctx.header("Host"))
            || further.contains(plain(page.get().getHost())));
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException ignored) { // such as a browser's "null": the origin of no site
      return Optional.empty();
    }
  }

  private static String plain(String host) {
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    String rooted = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    return rooted.toLowerCase(Locale.ROOT);
  }
}
