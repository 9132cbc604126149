package org.dutywatch.monitor.api;

import io.javalin.http.Context;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down who looked at single cases. Nobody is named but by reference. */
final class AuditLog {
  private static final Logger LOG = LoggerFactory.getLogger("dutywatch.audit");

  /** Somebody read a list of cases. */
  void casesRead(Context ctx, String clock, String band, Optional<String> authority, int answered) {
    LOG.info(
        "cases read: clock={} band={} authority={} answered={} from={}",
        clock,
        band,
        authority.map(Wording::quoted).orElse("all"),
        answered,
        ctx.req().getRemoteAddr());
  }

  /** Somebody read the file of a child. */
  void childRead(Context ctx, String reference) {
    LOG.info("child read: reference={} from={}", reference, ctx.req().getRemoteAddr());
  }

  /** Somebody asked for the reference of a child. */
  void childFound(Context ctx, String reference) {
    LOG.info("child looked up: reference={} from={}", reference, ctx.req().getRemoteAddr());
  }
}
