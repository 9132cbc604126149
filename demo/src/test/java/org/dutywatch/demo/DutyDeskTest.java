package org.dutywatch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class DutyDeskTest {
  private static final String FOLDER = "grafana/dashboards";
  private static final String DATASOURCES = "grafana/provisioning/datasources/prometheus.yml";

  /** Okabe and Ito's colours, which people who see few colours can tell apart. */
  private static final Set<String> COLOURS =
      Set.of("#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7");

  private final JsonNode board = ProjectFile.json(FOLDER + "/duty-desk.json");

  @Test
  void isWhatGrafanaReadsFromFiles() {
    assertThat(ProjectFile.in(FOLDER)).containsExactly(FOLDER + "/duty-desk.json");
    assertThat(board.get("schemaVersion").asInt()).isEqualTo(42);
    assertThat(board.get("uid").asText()).isEqualTo("dutywatch-duty-desk");
    assertThat(board.get("timezone").asText()).isEqualTo("Europe/London");
    assertThat(rows())
        .containsExactly(
            "Can this board be trusted?",
            "Now",
            "In time?",
            "Police notifications of domestic violence",
            "What comes in");
  }

  @Test
  void asksTheOneDatasourceThatIsProvisioned() {
    String uid = ProjectFile.yaml(DATASOURCES).get("datasources").get(0).get("uid").asText();

    assertThat(board.findValues("datasource"))
        .allSatisfy(
            datasource -> {
              assertThat(datasource.get("uid").asText()).isEqualTo(uid);
              assertThat(datasource.get("type").asText()).isEqualTo("prometheus");
            });
    assertThat(panels()).allMatch(panel -> panel.has("datasource"));
  }

  @Test
  void everyPanelSaysWhatItShowsInWhichUnitAndWhenNothingIsKnown() {
    assertThat(panels())
        .hasSize(23)
        .allSatisfy(
            panel -> {
              assertThat(panel.path("title").asText()).isNotBlank();
              assertThat(panel.path("description").asText()).hasSizeGreaterThan(40);
              JsonNode defaults = panel.path("fieldConfig").path("defaults");
              assertThat(defaults.path("unit").asText()).isNotBlank();
              assertThat(defaults.path("noValue").asText())
                  .isNotBlank()
                  .doesNotContainPattern("\\d");
            });
  }

  @Test
  void usesPanelsOfGrafanaItselfAlone() {
    assertThat(panels())
        .extracting(panel -> panel.get("type").asText())
        .containsOnly("stat", "table", "barchart", "timeseries");
  }

  @Test
  void neverDrawsWhatIsNotKnownAsZero() {
    assertThat(expressions()).noneMatch(expression -> expression.contains("vector("));
    assertThat(panels().filter(panel -> panel.get("type").asText().equals("timeseries")))
        .hasSize(4)
        .allMatch(panel -> !panel.at("/fieldConfig/defaults/custom/spanNulls").asBoolean(true));
  }

  @Test
  void everyPanelAsksSomething() {
    assertThat(panels())
        .allSatisfy(
            panel ->
                assertThat(panel.get("targets"))
                    .isNotEmpty()
                    .allSatisfy(target -> assertThat(target.get("expr").asText()).isNotBlank()));
    assertThat(expressions()).hasSize(45);
  }

  @Test
  void isReadableForThoseWhoSeeFewColours() {
    Set<String> used = new TreeSet<>();
    board.findValues("fixedColor").forEach(colour -> used.add(colour.asText()));
    board.findValues("color").stream()
        .filter(JsonNode::isTextual)
        .forEach(colour -> used.add(colour.asText()));

    assertThat(COLOURS).containsAll(used);
    assertThat(used).hasSizeGreaterThan(4);
  }

  @Test
  void panelsDoNotOverlapAndHaveAnIdEach() {
    Set<String> cells = new TreeSet<>();
    Set<Integer> ids = new TreeSet<>();
    for (JsonNode panel : board.get("panels")) {
      assertThat(ids.add(panel.get("id").asInt())).isTrue();
      JsonNode place = panel.get("gridPos");
      for (int x = 0; x < place.get("w").asInt(); x++) {
        for (int y = 0; y < place.get("h").asInt(); y++) {
          int column = place.get("x").asInt() + x;
          assertThat(column).isLessThan(24);
          assertThat(cells.add(column + "," + (place.get("y").asInt() + y)))
              .as(panel.get("title").asText())
              .isTrue();
        }
      }
    }
  }

  @Test
  void whereATableRenamesAColumnThereIsSuchAColumn() {
    List<JsonNode> tables = panels().filter(panel -> panel.has("transformations")).toList();

    assertThat(tables)
        .hasSize(6)
        .allSatisfy(
            panel -> {
              JsonNode names = panel.at("/transformations/1/options/renameByName");
              List<String> shown = new ArrayList<>();
              names.forEach(name -> shown.add(name.asText()));
              panel
                  .get("targets")
                  .forEach(
                      target ->
                          assertThat(names.has("Value #" + target.get("refId").asText())).isTrue());
              panel
                  .at("/fieldConfig/overrides")
                  .forEach(
                      override ->
                          assertThat(shown).contains(override.at("/matcher/options").asText()));
            });
  }

  private List<String> rows() {
    return stream(board.get("panels"))
        .filter(panel -> panel.get("type").asText().equals("row"))
        .map(panel -> panel.get("title").asText())
        .toList();
  }

  private Stream<JsonNode> panels() {
    return stream(board.get("panels")).filter(panel -> !panel.get("type").asText().equals("row"));
  }

  private List<String> expressions() {
    return panels()
        .flatMap(panel -> stream(panel.get("targets")))
        .map(target -> target.get("expr").asText())
        .toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
