package org.dutywatch.bench.parts;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.dutywatch.bench.Workload;
import org.dutywatch.events.Event;
import org.dutywatch.events.Statement;
import org.dutywatch.events.json.EventWriter;
import org.dutywatch.monitor.app.ConfigLoader;
import org.dutywatch.monitor.app.Rules;
import org.dutywatch.monitor.store.StoreNames;
import org.dutywatch.proof.simulation.stream.SimulatedStore;

/**
 * Simulated events in the order of time, and what comes of each on its way, worked out beforehand
 * so that every part can be measured alone.
 *
 * @param rules what they are judged by: the settings as shipped
 * @param statements the events
 * @param json each as it is sent
 * @param outcomes of each
 * @param commits the changelog of the sums, in the pieces that come to a board at once
 */
record Course(
    Rules rules,
    List<Statement> statements,
    List<byte[]> json,
    List<Folding.Outcome> outcomes,
    List<List<KeyValue<Bytes, byte[]>>> commits) {
  private static final int COUNCILS = 2;

  /** So many as one partition of four has in the 200 ms between two commits, at a full load. */
  private static final int EVENTS_A_COMMIT = 2_000;

  /** The lists are copied. */
  Course {
    statements = List.copyOf(statements);
    json = List.copyOf(json);
    outcomes = List.copyOf(outcomes);
    commits = List.copyOf(commits);
  }

  /** The first so many events of two councils; a year has 50,000 or so. */
  static Course of(int events) {
    Rules rules = Rules.of(ConfigLoader.load(Optional.empty(), Map.of()));
    Folding folding = new Folding(rules);
    PlainFiles files = new PlainFiles();
    EventWriter writer = new EventWriter();
    List<Statement> statements = new ArrayList<>(events);
    List<byte[]> json = new ArrayList<>(events);
    List<Folding.Outcome> outcomes = new ArrayList<>(events);
    Iterator<Event> world = Workload.world(COUNCILS);
    while (statements.size() < events) {
      Statement statement = (Statement) world.next();
      statements.add(statement);
      json.add(writer.structured(statement));
      outcomes.add(folding.of(statement, files));
    }
    return new Course(rules, statements, json, outcomes, commits(statements, outcomes));
  }

  private static List<List<KeyValue<Bytes, byte[]>>> commits(
      List<Statement> statements, List<Folding.Outcome> outcomes) {
    List<KeyValue<Bytes, byte[]>> changelog = new ArrayList<>();
    SimulatedStore sums =
        new SimulatedStore(
            StoreNames.SUMS, true, (key, value) -> changelog.add(KeyValue.pair(key, value)));
    Keeping keeping =
        new Keeping(new SimulatedStore(StoreNames.FILES, false, (key, value) -> {}), sums);
    List<List<KeyValue<Bytes, byte[]>>> commits = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      keeping.keep(statements.get(i), outcomes.get(i));
      if ((i + 1) % EVENTS_A_COMMIT == 0 || i + 1 == statements.size()) {
        sums.flushCache();
        commits.add(List.copyOf(changelog));
        changelog.clear();
      }
    }
    return commits;
  }
}
