package org.dutywatch.monitor.api;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;

/**
 * Lets single cases be read on the monitor's own machine alone, as long as nobody can say who they
 * are: not from another machine, and not through a proxy.
 */
final class OwnMachine {
  private static final List<String> SET_BY_PROXIES =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");
  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  private OwnMachine() {}

  /** Refuses a request that did not come straight from this machine. */
  static void check(Context ctx) {
    boolean own =
        isLoopback(ctx.req().getRemoteAddr())
            && NAMES.contains(ctx.req().getServerName())
            && SET_BY_PROXIES.stream().allMatch(name -> ctx.header(name) == null);
    if (!own) {
      throw new ProblemException(
          ProblemType.OWN_MACHINE_ONLY,
          "Single cases and dead letters are answered on the monitor's own machine alone, and not"
              + " through a proxy: there is no authentication yet. Ask http://localhost there.");
    }
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException notAnAddress) {
      return false;
    }
  }
}
