package org.dutywatch.monitor.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Map;
import org.dutywatch.monitor.api.Reads.Question;
import org.dutywatch.monitor.board.Dimension;
import org.dutywatch.monitor.board.Names;

/** {@code /api/v1/names}: what councils, localities, teams and agencies are called. */
final class NamesResource {
  private static final Map<Dimension, String> LISTS =
      Map.of(
          Dimension.AUTHORITY, "authorities",
          Dimension.LOCALITY, "localities",
          Dimension.TEAM, "teams",
          Dimension.AGENCY, "agencies");

  private final Names names;

  NamesResource(Names names) {
    this.names = names;
  }

  /** All of them, in the order in which they are to be shown. */
  Question list(Context ctx) {
    return new Question(Query.read(ctx.queryString()), CsvTables::names, this::answer);
  }

  private ObjectNode answer() {
    ObjectNode answer = Answers.object();
    for (Dimension dimension : Dimension.values()) {
      ArrayNode list = answer.putArray(LISTS.get(dimension));
      for (Names.Name name : names.of(dimension)) {
        ObjectNode entry = list.addObject().put("code", name.code()).put("name", name.name());
        entry.put("successor", name.successor().orElse(null));
      }
    }
    return answer;
  }
}
