package org.dutywatch.monitor.app.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dutywatch.monitor.app.yaml.Fields;
import org.dutywatch.monitor.app.yaml.YamlNode;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Indicator.Figure;
import org.dutywatch.monitor.domain.policy.Indicator.Polarity;
import org.dutywatch.monitor.domain.policy.Measure;

/** Reads one indicator of a policy file: a clock, a proportion or a count. */
final class IndicatorReader {
  private static final List<String> COMMON =
      List.of(
          "title", "counts", "better", "target", "comparators", "history", "source", "headline");

  private static final String YES_OR_NO = "true or false: whether the duty board shows it";

  private IndicatorReader() {}

  static Indicator read(String id, YamlNode.Mapping mapping) {
    MeasureKind kind = MeasureKind.of(mapping);
    Fields fields =
        new Fields(mapping, Stream.concat(COMMON.stream(), kind.keys().stream()).toList());
    Measure measure = kind.read(fields);
    return new Indicator(
        id,
        fields.text("title", "a heading"),
        fields.text("counts", "a sentence that says what is counted"),
        polarity(fields),
        fields.find("target").flatMap(node -> FigureReader.target(node, measure)),
        figures(fields, "comparators", measure),
        figures(fields, "history", measure),
        fields.find("source").map(node -> node.asText("where the definition is from")).orElse(""),
        measure,
        fields.find("headline").map(IndicatorReader::yes).orElse(false));
  }

  private static boolean yes(YamlNode node) {
    String text = node.asText(YES_OR_NO);
    if (!text.equals("true") && !text.equals("false")) {
      throw node.place().refuse(text, YES_OR_NO);
    }
    return text.equals("true");
  }

  private static Polarity polarity(Fields fields) {
    String expected = "higher, lower or neither";
    YamlNode node = fields.get("better", expected);
    String text = node.asText(expected);
    for (Polarity polarity : Polarity.values()) {
      if (polarity.name().toLowerCase(Locale.ROOT).equals(text)) {
        return polarity;
      }
    }
    throw node.place().refuse(text, expected);
  }

  private static List<Figure> figures(Fields fields, String key, Measure measure) {
    Optional<YamlNode> node = fields.find(key);
    List<Figure> figures = new ArrayList<>();
    node.ifPresent(
        n ->
            n.asMapping("figures by their labels, such as England 2025: 85.7%")
                .entries()
                .forEach(
                    (label, value) ->
                        figures.add(new Figure(label, FigureReader.figure(value, measure)))));
    return figures;
  }
}
