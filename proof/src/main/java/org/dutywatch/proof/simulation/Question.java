package org.dutywatch.proof.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.dutywatch.monitor.board.Figures;

/**
 * One question that both the board and the oracle can answer.
 *
 * @param query its parameters as the contract has them
 * @param board how the board is asked it
 */
record Question(
    String path, Map<String, String> query, LocalDate today, Function<Figures, JsonNode> board) {

  /** The parameters are put in order. */
  Question {
    query = new TreeMap<>(query);
  }

  @Override
  public String toString() {
    return path + " " + query + " today " + today;
  }
}
