package org.dutywatch.monitor.api;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/** {@code /metrics}: for Prometheus. It is answered at once, ready or not. */
final class MetricsResource {
  private final MetricsPage page;

  MetricsResource(MetricsPage page) {
    this.page = page;
  }

  void scrape(Context ctx) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String contentType = page.write(Optional.ofNullable(ctx.header("Accept")), body);
    ctx.contentType(contentType).result(body.toByteArray());
  }
}
