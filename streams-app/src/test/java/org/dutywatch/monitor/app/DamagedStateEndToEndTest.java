package org.dutywatch.monitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A monitor was stopped in good order, and a failing disk then harmed what it kept. */
@ExtendWith(TestBroker.Extension.class)
@Timeout(240)
class DamagedStateEndToEndTest {
  private static final int CHILDREN = 40;
  private static final byte[] NOISE = new byte[30];

  @TempDir private Path data;
  private final TestBroker broker;
  private final String prefix;

  DamagedStateEndToEndTest(TestBroker broker) {
    this.broker = broker;
    this.prefix = broker.newPrefix();
  }

  @ParameterizedTest
  @ValueSource(strings = {"files/CURRENT", "sums/MANIFEST-", "files/0", "sums/0"})
  void startedAgainItKnowsAllItKnewAndShowsTheSameFigures(String harmed) throws IOException {
    Map<String, JsonNode> before;
    try (RunningMonitor monitor = start()) {
      monitor.awaitReady();
      before = monitor.figures(monitor.post(Caseload.ofChildren(0, CHILDREN)));
    }
    harmTheLargest(harmed);

    try (RunningMonitor restarted = start()) {
      restarted.awaitReady();
      // Repeats: those of a child whose file were lost would count once more.
      String position = restarted.post(factsOfChildren());

      assertThat(restarted.figures(position)).isEqualTo(before);
    }
  }

  /** All facts that stand in a file with others, so that a file is looked through for them. */
  private static List<TestEvent> factsOfChildren() {
    return Caseload.ofChildren(0, CHILDREN).stream()
        .filter(event -> !event.feed().equals("dv-notifications"))
        .toList();
  }

  private void harmTheLargest(String name) throws IOException {
    Path largest;
    try (Stream<Path> all = Files.walk(data.resolve("state"))) {
      largest =
          all.filter(file -> file.toString().contains("rocksdb/" + name))
              .max(Comparator.comparing(file -> file.toFile().length()))
              .orElseThrow();
    }
    try (RandomAccessFile file = new RandomAccessFile(largest.toFile(), "rw")) {
      file.write(NOISE, 0, (int) Math.min(file.length(), NOISE.length));
    }
  }

  private RunningMonitor start() {
    return RunningMonitor.start(RunningMonitor.settings(broker, prefix, data, Map.of()));
  }
}
