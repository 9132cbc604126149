package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A page that draws a board's panels from its JSON and from Prometheus' answers, nearly as Grafana
 * would, and reads them again. Nothing that it needs comes from a network.
 */
final class BoardPicture {
  private static final String SITE = "http://board.invalid/";
  private static final String OURS = "/panels/";
  private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist/";
  private static final int WIDTH = 1600;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Page page;

  BoardPicture(Browser browser) {
    page = browser.page(WIDTH, 900, ColorScheme.DARK);
    page.route("**/*", BoardPicture::answer);
    page.navigate(SITE + "board.html");
    page.waitForFunction("() => window.draw");
  }

  private static void answer(Route route) {
    String name = URI.create(route.request().url()).getPath().substring(1);
    String resource = (name.startsWith("uPlot") ? UPLOT : OURS) + name;
    try (InputStream content = BoardPicture.class.getResourceAsStream(resource)) {
      if (content == null) {
        route.fulfill(new Route.FulfillOptions().setStatus(404));
      } else {
        route.fulfill(
            new Route.FulfillOptions()
                .setBodyBytes(content.readAllBytes())
                .setContentType(type(name)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html";
      case "css" -> "text/css";
      default -> "text/javascript";
    };
  }

  /** Draws a board with the answers to it. */
  void draw(JsonNode boardAndAnswers) {
    page.evaluate("input => draw(JSON.parse(input))", boardAndAnswers.toString());
  }

  /** What stands on the panel with an id. */
  JsonNode readings(String id) {
    Object read = page.evaluate("async id => JSON.stringify(await readings(id))", id);
    try {
      return JSON.readTree((String) read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sees that each panel shows the answers to its queries, and each graph the marks. */
  void compareWith(JsonNode boardAndAnswers) {
    long from = boardAndAnswers.get("from").asLong() / 1000;
    for (JsonNode panel : boardAndAnswers.at("/board/panels")) {
      if (panel.has("targets")) {
        String id = panel.get("id").asText();
        JsonNode answers = boardAndAnswers.at("/answers/" + id);
        JsonNode read = readings(id);
        PanelReadings.compare(panel, answers, read, from);
        if (!read.get("lines").isEmpty()) {
          assertThat(seconds(read.get("marks").valueStream()))
              .isEqualTo(seconds(markedTimes(boardAndAnswers)));
        }
      }
    }
  }

  private static Stream<JsonNode> markedTimes(JsonNode boardAndAnswers) {
    return boardAndAnswers
        .get("marks")
        .valueStream()
        .flatMap(JsonNode::valueStream)
        .flatMap(series -> series.get("values").valueStream())
        .map(sample -> sample.get(0));
  }

  private static Set<Long> seconds(Stream<JsonNode> times) {
    return times.map(JsonNode::asLong).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Keeps the picture, as small as the format allows. */
  void save(Path file) {
    byte[] taken = page.screenshot(new Page.ScreenshotOptions().setFullPage(true));
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam smallest = writer.getDefaultWriteParam();
    smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    smallest.setCompressionQuality(0);
    try (ImageOutputStream output = output(file)) {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(taken));
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, null, null), smallest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
  }

  private static ImageOutputStream output(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    return ImageIO.createImageOutputStream(file.toFile());
  }
}
