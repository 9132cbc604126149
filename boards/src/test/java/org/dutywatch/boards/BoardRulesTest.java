package org.dutywatch.boards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dutywatch.monitor.metrics.BoardMetric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every board keeps to, read from the JSON that Grafana gets. */
class BoardRulesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DARK_PANEL = "#181B1F";

  /** The guidelines for accessible content ask 4.5; vermilion, which means overdue, has 4.46. */
  private static final double READABLE = 4.4;

  private static final List<String> SHAPES = List.of("▲", "◆", "◐", "●", "▼", "✖");

  /** A board as Grafana reads it; its name is for the test's report. */
  record Read(String name, JsonNode json) {
    @Override
    public String toString() {
      return name;
    }

    List<JsonNode> panels() {
      return stream(json.get("panels"))
          .filter(panel -> !panel.get("type").asText().equals("row"))
          .toList();
    }

    List<JsonNode> panels(String type) {
      return panels().stream().filter(panel -> panel.get("type").asText().equals(type)).toList();
    }

    List<String> expressions() {
      return json.findValues("expr").stream().map(JsonNode::asText).toList();
    }
  }

  static List<Read> boards() throws IOException {
    List<Read> boards = new ArrayList<>();
    for (Map.Entry<String, String> file : Boards.files().entrySet()) {
      boards.add(new Read(file.getKey(), JSON.readTree(file.getValue())));
    }
    return boards;
  }

  @Test
  void thereAreSix() throws IOException {
    assertThat(boards())
        .extracting(board -> board.json().get("title").asText())
        .containsExactly(
            "Duty desk",
            "Timeliness",
            "Child protection plans",
            "Police notifications",
            "Can I trust this board?",
            "Engine room");
  }

  @ParameterizedTest
  @MethodSource("boards")
  void isWhatGrafanaReadsFromFiles(Read board) {
    assertThat(board.json().get("schemaVersion").asInt()).isEqualTo(42);
    assertThat(board.json().get("uid").asText() + ".json").isEqualTo("dutywatch-" + board.name());
    assertThat(board.json().get("timezone").asText()).isEqualTo("Europe/London");
    assertThat(board.panels())
        .extracting(panel -> panel.get("type").asText())
        .isSubsetOf("stat", "table", "barchart", "timeseries");
  }

  @ParameterizedTest
  @MethodSource("boards")
  void saysFirstWhetherItCanBeTrusted(Read board) {
    JsonNode first = board.json().at("/panels/0");

    assertThat(first.get("title").asText()).isEqualTo("Can this board be trusted?");
    assertThat(board.panels().subList(0, 5))
        .extracting(panel -> panel.get("title").asText())
        .containsExactly(
            "It is now",
            "Can the figures be trusted?",
            "Records not yet on the board",
            "From arrival to figure",
            "Longest silence of a feed");
  }

  @ParameterizedTest
  @MethodSource("boards")
  void asksTheOneDatasourceThatIsProvisioned(Read board) {
    List<JsonNode> sources = board.json().findValues("datasource");

    assertThat(sources)
        .hasSizeGreaterThan(board.panels().size())
        .allSatisfy(
            source -> {
              assertThat(source.get("uid").asText()).isEqualTo("dutywatch-prometheus");
              assertThat(source.get("type").asText()).isEqualTo("prometheus");
            });
    assertThat(board.panels()).allMatch(panel -> panel.has("datasource"));
  }

  @ParameterizedTest
  @MethodSource("boards")
  void everyPanelSaysWhatItShowsInWhichUnitAndWhenNothingIsKnown(Read board) {
    assertThat(board.panels())
        .allSatisfy(
            panel -> {
              JsonNode defaults = panel.at("/fieldConfig/defaults");
              assertThat(panel.get("title").asText()).isNotBlank();
              assertThat(panel.get("description").asText()).hasSizeGreaterThan(40).endsWith(".");
              assertThat(defaults.path("unit").asText()).isNotBlank();
              assertThat(defaults.path("noValue").asText())
                  .isNotBlank()
                  .doesNotContainPattern("\\d");
              assertThat(panel.get("targets")).isNotEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("boards")
  void neverDrawsWhatIsNotKnownAsNought(Read board) {
    assertThat(board.expressions())
        .noneMatch(expression -> expression.contains("vector(") || expression.contains("or 0"));
    assertThat(board.panels("timeseries"))
        .allMatch(graph -> !graph.at("/fieldConfig/defaults/custom/spanNulls").asBoolean(true));
  }

  @ParameterizedTest
  @MethodSource("boards")
  void aShareIsAFractionOfCasesThatThereAre(Read board) {
    assertThat(board.expressions())
        .filteredOn(expression -> expression.contains("indicator_denominator"))
        .allMatch(expression -> expression.endsWith(" > 0") || expression.endsWith(" > 0)"));
  }

  @ParameterizedTest
  @MethodSource("boards")
  void isReadableForThoseWhoSeeFewColours(Read board) {
    Set<String> used = new TreeSet<>();
    board.json().findValues("fixedColor").forEach(colour -> used.add(colour.asText()));
    board.json().findValues("iconColor").forEach(colour -> used.add(colour.asText()));
    board.json().findValues("color").stream()
        .filter(JsonNode::isTextual)
        .forEach(colour -> used.add(colour.asText()));

    assertThat(used)
        .isSubsetOf(Arrays.stream(Colour.values()).map(Colour::code).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("boards")
  void colouredWordsAndNumbersOfTablesAreReadEasilyOnDarkPanels(Read board) {
    for (JsonNode table : board.panels("table")) {
      for (JsonNode column : table.at("/fieldConfig/overrides")) {
        String properties = column.get("properties").toString();
        if (properties.contains("color-text")) {
          Matcher colours = Pattern.compile("#[0-9A-F]{6}").matcher(properties);
          assertThat(colours.results().map(MatchResult::group))
              .as(column.toString())
              .isNotEmpty()
              .allMatch(colour -> contrast(colour, DARK_PANEL) >= READABLE);
        }
      }
    }
  }

  /** As those guidelines (WCAG 2.2) have it. */
  private static double contrast(String one, String other) {
    double light = Math.max(luminance(one), luminance(other));
    double dark = Math.min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
  }

  private static double part(String colour, int at) {
    double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  @ParameterizedTest
  @MethodSource("boards")
  void whereTheMonitorDoesNotAnswerTheBoardDoesNotLookTrusted(Read board) {
    JsonNode trusted = board.panels().get(1).at("/fieldConfig/defaults");
    JsonNode yes = trusted.at("/mappings/0/options/2");
    JsonNode nothing = trusted.at("/mappings/1/options");

    assertThat(yes.get("text").asText()).isEqualTo("● Yes");
    assertThat(nothing.get("match").asText()).isEqualTo("null+nan");
    assertThat(nothing.at("/result/text")).isEqualTo(trusted.get("noValue"));
    assertThat(nothing.at("/result/color")).isNotEqualTo(yes.get("color"));
  }

  @ParameterizedTest
  @MethodSource("boards")
  void tellsNothingByColourAlone(Read board) {
    assertThat(board.json().findValues("mappings"))
        .flatExtracting(mappings -> mappings.findValuesAsText("text"))
        .allMatch(text -> SHAPES.stream().anyMatch(text::startsWith));
    for (JsonNode graph : board.panels("timeseries")) {
      List<String> looks = new ArrayList<>();
      for (JsonNode line : graph.at("/fieldConfig/overrides")) {
        looks.add(line.get("properties").toString());
      }
      assertThat(looks).as(graph.get("title").asText()).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("boards")
  void panelsDoNotOverlapAndHaveAnIdEach(Read board) {
    Set<String> cells = new TreeSet<>();
    Set<Integer> ids = new TreeSet<>();
    for (JsonNode panel : board.json().get("panels")) {
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

  @ParameterizedTest
  @MethodSource("boards")
  void whatATableNamesIsThere(Read board) {
    for (JsonNode panel : board.panels()) {
      if (!panel.has("transformations")) {
        continue;
      }
      JsonNode names = panel.at("/transformations/1/options/renameByName");
      List<String> shown = new ArrayList<>();
      names.forEach(name -> shown.add(name.asText()));
      assertThat(shown).doesNotHaveDuplicates();
      for (JsonNode override : panel.at("/fieldConfig/overrides")) {
        assertThat(shown).contains(override.at("/matcher/options").asText());
      }
      for (JsonNode sort : panel.at("/options/sortBy")) {
        assertThat(shown).contains(sort.get("displayName").asText());
      }
      for (String url : panel.findValuesAsText("url")) {
        Stream.of(url.split("[?&/]"))
            .filter(part -> part.contains("__data.fields."))
            .map(part -> part.replaceAll(".*__data\\.fields\\.(\\w+).*", "$1"))
            .forEach(field -> assertThat(shown).contains(field));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("boards")
  void asksForNothingThatCannotBeChosen(Read board) {
    Set<String> choices =
        stream(board.json().at("/templating/list"))
            .map(choice -> choice.get("name").asText())
            .collect(Collectors.toSet());
    String everything = board.json().get("panels").toString();
    for (Choice choice : Choice.values()) {
      String name = ChoiceJson.of(choice).get("name").asText();
      boolean asked = everything.contains("$" + name) || everything.contains("${" + name + "}");
      assertThat(choices.contains(name)).as(name).isEqualTo(asked);
    }
  }

  /** Several monitors tell the same figures of the board: none may be counted twice. */
  @ParameterizedTest
  @MethodSource("boards")
  void addsNothingUpOverMonitors(Read board) {
    for (String expression : board.expressions()) {
      for (BoardMetric metric : BoardMetric.values()) {
        if (expression.matches("(?s).*\\b" + metric.exportedName() + "\\b.*")) {
          assertThat(expression)
              .containsPattern("\\b(min|max)( without| by| ?\\()|and on \\(indicator\\)");
        }
      }
    }
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
