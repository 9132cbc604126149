package org.dutywatch.monitor.api;

import io.javalin.http.Context;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page, and the files that it loads, which lie under one path. */
final class PageResource {
  private static final Map<String, PageFile> FILES =
      Stream.of(
              "about.js",
              "board.css",
              "board.js",
              "cases.js",
              "child.js",
              "clocks.js",
              "dom.js",
              "favicon.svg",
              "feeds.js",
              "filters.js",
              "handover.js",
              "headline.js",
              "indicators.js",
              "lists.js",
              "names.js",
              "place.js",
              "reads.js",
              "rows.js",
              "since.js",
              "today.js",
              "trend.js",
              "waiting.js",
              "words.js")
          .collect(Collectors.toUnmodifiableMap(name -> name, PageResource::served));

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

  /** The duty board, and the files that its further pages load too. */
  static PageResource board() {
    return of("board.html");
  }

  /** The cases behind a number of the board. */
  static PageResource cases() {
    return of("cases.html");
  }

  /** One child's facts and clocks. */
  static PageResource child() {
    return of("child.html");
  }

  private static PageResource of(String page) {
    return new PageResource(new PageFile("/page/" + page, PageFile.HTML), FILES);
  }

  private static PageFile served(String name) {
    String type =
        name.endsWith(".js")
            ? PageFile.SCRIPT
            : name.endsWith(".css") ? PageFile.STYLE : "image/svg+xml";
    return new PageFile("/page/" + name, type);
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
