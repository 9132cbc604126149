package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.javalin.http.Context;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** {@code /openapi.json}, the contract, and {@code /docs}, a page to read and try it on. */
final class DocsResource {
  /** The page's library writes styles into its elements; all else is as everywhere. */
  private static final String PAGE_POLICY =
      SafeHeaders.ALL
          .get("Content-Security-Policy")
          .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

  private static final String LIBRARY = "/META-INF/resources/webjars/swagger-ui/";
  private static final String LIBRARY_VERSION =
      "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

  private final byte[] contract = Answers.bytes(contract());
  private final Map<String, Asset> files = files();

  /** A file of the page: where it stands on the class path, and its media type. */
  private record Asset(String path, String type) {}

  private static ObjectNode contract() {
    try (InputStream yaml = open("openapi.yaml")) {
      return new YAMLMapper().readValue(yaml, ObjectNode.class);
    } catch (IOException e) {
      throw new UncheckedIOException("openapi.yaml is part of the program", e);
    }
  }

  private static Map<String, Asset> files() {
    String library = LIBRARY + libraryVersion() + "/";
    String script = "text/javascript; charset=utf-8";
    String style = "text/css; charset=utf-8";
    return Map.of(
        "docs.js", new Asset("docs.js", script),
        "docs.css", new Asset("docs.css", style),
        "swagger-ui-bundle.js", new Asset(library + "swagger-ui-bundle.js", script),
        "swagger-ui.css", new Asset(library + "swagger-ui.css", style),
        "favicon-32x32.png", new Asset(library + "favicon-32x32.png", "image/png"));
  }

  private static String libraryVersion() {
    Properties properties = new Properties();
    try (InputStream in = open(LIBRARY_VERSION)) {
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
    ctx.header("Content-Security-Policy", PAGE_POLICY);
    send(ctx, new Asset("docs.html", "text/html; charset=utf-8"));
  }

  /** A file that the page loads. */
  void file(Context ctx) {
    Asset asset = files.get(ctx.pathParam("file"));
    if (asset == null) {
      throw new ProblemException(ProblemType.NOT_FOUND, "The page /docs has no such file.");
    }
    send(ctx, asset);
  }

  private static void send(Context ctx, Asset asset) {
    try (InputStream in = open(asset.path())) {
      ctx.contentType(asset.type()).result(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("a file of the page is part of the program", e);
    }
  }

  private static InputStream open(String path) throws IOException {
    InputStream in = DocsResource.class.getResourceAsStream(path);
    if (in == null) {
      throw new FileNotFoundException(path);
    }
    return in;
  }
}
