package org.dutywatch.monitor.api;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.dutywatch.monitor.board.Slice;

/** {@code /api/v1/live}: the board, and every change of it, as server-sent events. */
final class LiveResource {
  static final String EVENT_STREAM = "text/event-stream";

  private final LiveWatch watch;

  LiveResource(LiveWatch watch) {
    this.watch = watch;
  }

  /** Begins a stream, which lasts until one of both ends it. It takes no thread of the server's. */
  void stream(Context ctx) {
    Slice part = part(ctx);
    Optional<String> seen = Optional.ofNullable(ctx.header("Last-Event-ID"));
    ctx.future(() -> watch.join(part, seen, () -> begin(ctx)));
  }

  private static Slice part(Context ctx) {
    return Query.only(ctx.queryString(), "authority", "locality", "team").slice();
  }

  private static ServletOutputStream begin(Context ctx) {
    putHeaders(ctx);
    try {
      return ctx.res().getOutputStream();
    } catch (IOException e) {
      throw new UncheckedIOException("the client is gone", e);
    }
  }

  /** What a stream would begin with. */
  void head(Context ctx) {
    part(ctx);
    putHeaders(ctx);
  }

  private static void putHeaders(Context ctx) {
    ctx.contentType(EVENT_STREAM);
    ctx.header("X-Accel-Buffering", "no"); // or nginx would keep events back
  }
}
