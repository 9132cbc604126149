package org.dutywatch.monitor.api;

import io.javalin.http.Context;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A file that a page is made of, which is part of the program.
 *
 * @param resource where it stands on the class path, as seen from this package
 * @param mediaType what it is served as
 */
record PageFile(String resource, String mediaType) {
  static final String HTML = "text/html;charset=utf-8";
  static final String SCRIPT = "text/javascript;charset=utf-8";
  static final String STYLE = "text/css;charset=utf-8";

  /** Answers with it. */
  void send(Context ctx) {
    try (InputStream in = open(resource)) {
      ctx.contentType(mediaType).result(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("a file of the page is part of the program", e);
    }
  }

  /** Opens what is part of the program. */
  static InputStream open(String resource) throws IOException {
    InputStream in = PageFile.class.getResourceAsStream(resource);
    if (in == null) {
      throw new FileNotFoundException(resource);
    }
    return in;
  }
}
