package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** {@code /openapi.json}, the contract, and {@code /docs}, a page to read and try it on. */
final class DocsResource {
  private static final String LIBRARY = "/META-INF/resources/webjars/swagger-ui/";
  private static final String LIBRARY_VERSION =
      "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

  private final byte[] contract = Answers.bytes(contract());
  private final PageResource page =
      new PageResource(new PageFile("docs.html", PageFile.HTML), files());

  private static ObjectNode contract() {
    try (InputStream yaml = PageFile.open("openapi.yaml")) {
      return new YAMLMapper().readValue(yaml, ObjectNode.class);
    } catch (IOException e) {
      throw new UncheckedIOException("openapi.yaml is part of the program", e);
    }
  }

  private static Map<String, PageFile> files() {
    String library = LIBRARY + libraryVersion() + "/";
    return Map.of(
        "docs.js", new PageFile("docs.js", PageFile.SCRIPT),
        "docs.css", new PageFile("docs.css", PageFile.STYLE),
        "swagger-ui-bundle.js", new PageFile(library + "swagger-ui-bundle.js", PageFile.SCRIPT),
        "swagger-ui.css", new PageFile(library + "swagger-ui.css", PageFile.STYLE),
        "favicon-32x32.png", new PageFile(library + "favicon-32x32.png", "image/png"));
  }

  private static String libraryVersion() {
    Properties properties = new Properties();
    try (InputStream in = PageFile.open(LIBRARY_VERSION)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the page's library is part of the program", e);
    }
    return properties.getProperty("version");
  }

  /** The contract, as OpenAPI. */
  void contract(Context ctx) {
    ctx.contentType("application/json").result(contract);
  }

  /** The page. */
  void page(Context ctx) {
    page.page(ctx);
  }

  /** A file that the page loads. */
  void file(Context ctx) {
    page.file(ctx);
  }
}
