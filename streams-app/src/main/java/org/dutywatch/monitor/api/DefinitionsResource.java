package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import org.dutywatch.monitor.api.Reads.Question;
import org.dutywatch.monitor.board.Basis;
import org.dutywatch.monitor.domain.policy.Indicator;
import org.dutywatch.monitor.domain.policy.Indicator.Figure;

/** {@code /api/v1/indicators}: what is measured. */
final class DefinitionsResource {
  private final PolicyLookup policy;

  DefinitionsResource(PolicyLookup policy) {
    this.policy = policy;
  }

  /** All indicators of the policy in force. They are the same for every authority. */
  Question list(Context ctx) {
    Query query = Query.read(ctx.queryString());
    return new Question(query, CsvTables::definitions, this::definitions);
  }

  private ObjectNode definitions() {
    ObjectNode answer = Answers.object().put("policy", policy.id());
    ArrayNode indicators = answer.putArray("indicators");
    policy.indicators().forEach(indicator -> define(indicators.addObject(), indicator));
    return answer;
  }

  private static void define(ObjectNode node, Indicator indicator) {
    node.put("id", indicator.id())
        .put("title", indicator.title())
        .put("counts", indicator.counts())
        .put("measure", indicator.measure().isCount() ? "count" : "share")
        .put("polarity", FigureJson.label(indicator.polarity()))
        .put("target", indicator.target().orElse(null));
    putFigures(node.putArray("comparators"), indicator.comparators());
    putFigures(node.putArray("history"), indicator.history());
    node.put("source", indicator.source());
    ArrayNode bases = node.putArray("bases");
    if (indicator.measure().hasBases()) {
      Arrays.stream(Basis.values()).map(FigureJson::label).forEach(bases::add);
    }
    node.put("headline", indicator.headline());
    node.put("unit", indicator.clock().map(FigureJson::unit).orElse(null));
  }

  private static void putFigures(ArrayNode array, List<Figure> figures) {
    for (Figure figure : figures) {
      array.addObject().put("label", figure.label()).put("value", figure.value());
    }
  }
}
