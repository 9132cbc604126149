package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a read is answered with: the answer in the form asked for, or that the client has it.
 *
 * @param ctx of the request
 * @param form the form asked for
 * @param table the answer as a table
 */
record Reply(Context ctx, Representation form, Function<ObjectNode, CsvTable> table) {
  private static final int NOT_MODIFIED = 304;

  /** The path that was asked. */
  String path() {
    return ctx.path();
  }

  /** Whether the client has the answer of a tag. */
  boolean isHeld(String tag) {
    return EntityTags.has(ctx, tag);
  }

  /**
   * Sends an answer with its tag.
   *
   * @param answer empty where the client has it
   */
  void send(String tag, Optional<ObjectNode> answer) {
    ctx.header("ETag", tag).header("Cache-Control", "no-cache, private");
    if (answer.isPresent()) {
      send(answer.get());
    } else {
      notModified();
    }
  }

  /** Sends an answer that has no tag. */
  void send(ObjectNode answer) {
    vary();
    switch (form) {
      case JSON -> Answers.write(ctx, 200, answer);
      case CSV -> Answers.write(ctx, table.apply(answer));
    }
  }

  /** Sent at once: later the server would add the length and type of a body. */
  private void notModified() {
    vary();
    ctx.status(NOT_MODIFIED).res().setContentType(null);
    try {
      ctx.res().flushBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException("the client is gone", e);
    }
  }

  private void vary() {
    ctx.header("Vary", "Accept, Accept-Encoding");
  }
}
