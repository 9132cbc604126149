package org.dutywatch.monitor.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The board as a page, and the files that it is made of. */
final class PageResource {
  private static final String SCRIPT = "text/javascript;charset=utf-8";

  /** Every file, under the path that it is asked for by. */
  static final List<PageResource> ALL =
      List.of(
          new PageResource("/", "board.html", "text/html;charset=utf-8"),
          part("board.css", "text/css;charset=utf-8"),
          part("board.js", SCRIPT),
          part("view.js", SCRIPT),
          part("words.js", SCRIPT),
          part("favicon.svg", "image/svg+xml"));

  private final String path;
  private final String type;
  private final String file;

  private PageResource(String path, String file, String type) {
    this.path = path;
    this.file = file;
    this.type = type;
  }

  private static PageResource part(String file, String type) {
    return new PageResource("/page/" + file, file, type);
  }

  String path() {
    return path;
  }

  void get(Context ctx) {
    ctx.contentType(type).result(content());
  }

  private byte[] content() {
    try (InputStream in = PageResource.class.getResourceAsStream("/page/" + file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the page cannot be read", e);
    }
  }
}
