package org.dutywatch.monitor.api;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.time.Duration;
import java.util.Set;

/**
 * Tells an observer of every answer but streams. What it tells of a request comes from short lists
 * of our own, so that nobody can make it tell ever new things.
 */
final class RequestTiming {
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final String OTHER_METHOD = "other";
  private static final String NO_ROUTE = "none";

  private RequestTiming() {}

  static void configure(JavalinConfig config, RequestObserver observer) {
    config.requestLogger.http(
        (ctx, millis) -> {
          if (!isStream(ctx)) {
            observer.answered(method(ctx), route(ctx), ctx.statusCode(), duration(millis));
          }
        });
  }

  /** A stream lasts as long as somebody watches, which says nothing of how quick the monitor is. */
  private static boolean isStream(Context ctx) {
    return LiveResource.EVENT_STREAM.equals(ctx.res().getContentType());
  }

  private static String method(Context ctx) {
    String method = ctx.req().getMethod();
    return METHODS.contains(method) ? method : OTHER_METHOD;
  }

  private static String route(Context ctx) {
    Endpoint endpoint = ctx.endpoints().matchedHttpEndpoint();
    return endpoint == null ? NO_ROUTE : endpoint.path;
  }

  private static Duration duration(float millis) {
    return Duration.ofNanos((long) (millis * 1_000_000));
  }
}
