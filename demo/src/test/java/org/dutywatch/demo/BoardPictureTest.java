package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of the boards are what was answered and nothing else: tried with made-up answers. */
class BoardPictureTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long FROM = 1_800_000_000;
  private static final int SECONDS = 60;
  private static final int MARKED = 45;

  private static Browser browser;
  private static BoardPicture picture;

  @BeforeAll
  static void open() {
    browser = new Browser();
    picture = new BoardPicture(browser);
  }

  @AfterAll
  static void close() {
    browser.seeThatNothingWentWrong();
    browser.close();
  }

  static List<String> boards() {
    return ProjectFile.in("grafana/dashboards");
  }

  @ParameterizedTest
  @MethodSource("boards")
  void wherePrometheusKnowsNothingEachPanelSaysSoInWords(String file) {
    JsonNode board = ProjectFile.json(file);
    picture.draw(answered(board, List.of()));

    panels(board)
        .forEach(
            panel -> {
              JsonNode read = picture.readings(panel.get("id").asText());
              PanelReadings.compare(panel, answers(panel, List.of()), read, FROM);
              assertThat(read.get("nothing").asText()).doesNotContainPattern("\\d");
            });
  }

  @ParameterizedTest
  @MethodSource("boards")
  void aPanelThatShowsAnotherNumberIsNoticed(String file) {
    JsonNode board = ProjectFile.json(file);
    List<Integer> ones = known(1);
    picture.draw(answered(board, ones));

    panels(board)
        .forEach(
            panel -> {
              JsonNode read = picture.readings(panel.get("id").asText());
              PanelReadings.compare(panel, answers(panel, ones), read, FROM);
              for (List<Integer> other : List.of(known(200_000), List.<Integer>of())) {
                assertThatThrownBy(
                        () -> PanelReadings.compare(panel, answers(panel, other), read, FROM))
                    .as(panel.get("title").asText())
                    .isInstanceOf(AssertionError.class);
              }
            });
  }

  @Test
  void aGapIsAGapAndNoughtIsALine() {
    JsonNode board = ProjectFile.json("grafana/dashboards/trust.json");
    List<Integer> values =
        IntStream.range(0, SECONDS).mapToObj(i -> i < 20 ? Integer.valueOf(3) : null).toList();
    List<Integer> withNought =
        IntStream.range(0, SECONDS)
            .mapToObj(i -> i < 40 ? values.get(i) : Integer.valueOf(0))
            .toList();
    picture.draw(answered(board, withNought));

    JsonNode panel = panel(board, "Records not yet on the board", "timeseries");
    JsonNode read = picture.readings(panel.get("id").asText());

    PanelReadings.compare(panel, answers(panel, withNought), read, FROM);
    JsonNode points = read.at("/lines/0/points");
    assertThat(points.get(30).isNull()).isTrue();
    assertThat(points.get(50).get("low").asDouble()).isNegative();
    assertThat(points.get(50).get("high").asDouble()).isBetween(0.0, 0.5);
    assertThat(read.get("marks")).extracting(JsonNode::asLong).containsExactly(FROM + MARKED);
  }

  @Test
  void saysWhatItCannotDraw() {
    ObjectNode board = ProjectFile.json("grafana/dashboards/trust.json").deepCopy();
    ObjectNode map = (ObjectNode) panel(board, "Doubtful facts over time", "timeseries");
    map.put("type", "heatmap");
    ObjectNode filled = (ObjectNode) panel(board, "From arrival to figure", "timeseries");
    ((ObjectNode) filled.at("/fieldConfig/defaults/custom")).put("fillOpacity", 20);
    picture.draw(answered(board, known(1)));

    assertThat(picture.readings(map.get("id").asText()).get("cannot").asText())
        .isEqualTo("cannot draw type: heatmap");
    assertThat(picture.readings(filled.get("id").asText()).get("cannot").asText())
        .isEqualTo("cannot draw fieldConfig.defaults.custom.fillOpacity: 20");
  }

  private static List<Integer> known(int value) {
    return IntStream.range(0, SECONDS).mapToObj(i -> value).toList();
  }

  private static Stream<JsonNode> panels(JsonNode board) {
    return board.get("panels").valueStream().filter(panel -> panel.has("targets"));
  }

  private static JsonNode panel(JsonNode board, String title, String type) {
    return panels(board)
        .filter(panel -> panel.get("title").asText().equals(title))
        .filter(panel -> panel.get("type").asText().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private static ObjectNode answered(JsonNode board, List<Integer> values) {
    ObjectNode all = JSON.createObjectNode();
    all.set("board", board);
    all.put("from", FROM * 1000).put("to", (FROM + SECONDS - 1) * 1000);
    ObjectNode answers = all.putObject("answers");
    panels(board).forEach(panel -> answers.set(panel.get("id").asText(), answers(panel, values)));
    ArrayNode marks = all.putArray("marks");
    ArrayNode marked = marks.addArray();
    if (!values.isEmpty()) {
      marked.addObject().putArray("values").add(sample(MARKED, values));
    }
    return all;
  }

  /** To each query of a panel the same: second by second, or the last of them. */
  private static ArrayNode answers(JsonNode panel, List<Integer> values) {
    ArrayNode answers = JSON.createArrayNode();
    for (JsonNode target : panel.get("targets")) {
      ArrayNode answer = answers.addArray();
      if (values.isEmpty()) {
        continue;
      }
      ObjectNode series = answer.addObject();
      series.putObject("metric").put("authority", "E06000033");
      if (target.get("instant").asBoolean()) {
        series.set("value", sample(values.size() - 1, values));
      } else {
        ArrayNode samples = series.putArray("values");
        for (int i = 0; i < values.size(); i++) {
          if (values.get(i) != null) {
            samples.add(sample(i, values));
          }
        }
      }
    }
    return answers;
  }

  private static ArrayNode sample(int i, List<Integer> values) {
    return JSON.createArrayNode().add(FROM + i).add(values.get(i).toString());
  }
}
