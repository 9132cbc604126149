package org.dutywatch.monitor.api;

import io.javalin.http.Context;
import java.util.Map;

/** A page, and the files that it loads, which lie under one path. */
final class PageResource {
  private final PageFile page;
  private final Map<String, PageFile> files;

  /**
   * A page.
   *
   * @param files by the names that they are asked for by
   */
  PageResource(PageFile page, Map<String, PageFile> files) {
    this.page = page;
    this.files = Map.copyOf(files);
  }

  /** The duty board. */
  static PageResource board() {
    return new PageResource(
        new PageFile("/page/board.html", PageFile.HTML),
        Map.of(
            "board.css", new PageFile("/page/board.css", PageFile.STYLE),
            "board.js", new PageFile("/page/board.js", PageFile.SCRIPT),
            "view.js", new PageFile("/page/view.js", PageFile.SCRIPT),
            "words.js", new PageFile("/page/words.js", PageFile.SCRIPT),
            "favicon.svg", new PageFile("/page/favicon.svg", "image/svg+xml")));
  }

  /** The page itself. */
  void page(Context ctx) {
    page.send(ctx);
  }

  /** A file that the page loads. */
  void file(Context ctx) {
    PageFile file = files.get(ctx.pathParam("file"));
    if (file == null) {
      throw new ProblemException(ProblemType.NOT_FOUND, "The page has no such file.");
    }
    file.send(ctx);
  }
}
