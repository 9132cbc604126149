package org.dutywatch.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialTest {
  private static final String FIGURES =
      """
      {"assessments": {"E1 north": [1, 2]}, "repeatPlans": {"all": [3, 9]}, \
      "riskAssessments": {"2026-10-31": [4, 5]}}""";

  @TempDir private Path folder;

  private final List<CountingContender> started = new ArrayList<>();
  private final StringWriter out = new StringWriter();

  @Test
  void everyContenderIsProbedEndedAndGivenALine() throws Exception {
    List<Entry> field = List.of(entry("DuckDB", FIGURES), entry("monitor", FIGURES));
    Table table = new Table(new PrintWriter(out, true));
    for (int years : List.of(1, 10)) {
      EventSet set = new EventSet("", folder, folder, 25_000L * years, List.of(Councils.LAST_DAY));
      table.head(1, years, set.events());
      new Trial(set).run(field, table::add);
    }
    table.printRates();

    assertThat(started).hasSize(4).allMatch(CountingContender::isClosed);
    assertThat(out.toString())
        .contains("1 councils, 1 years: 25,000 events")
        .contains("1 councils, 10 years: 250,000 events")
        .containsPattern("(?m)^monitor +[\\d.]+ s +[\\d.]+ ms +[\\d.]+ ms +3 MiB +5 MiB +7 MiB$")
        .containsPattern("(?m)^DuckDB +-?[\\d,]+ more events for each second more$");
  }

  private Entry entry(String name, String figures) throws Exception {
    JsonNode json = new JsonMapper().readTree(figures);
    return new Entry(
        name,
        (set, own) -> {
          CountingContender contender = new CountingContender(json);
          started.add(contender);
          return contender;
        });
  }
}
