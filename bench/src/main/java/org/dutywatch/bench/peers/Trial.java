package org.dutywatch.bench.peers;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measures every contender on one set of events, one after the other. The figures of the first, a
 * recomputation, are those that the others must come to.
 */
final class Trial {
  private static final Patience PATIENCE = new Patience(Duration.ofMinutes(3));
  private static final int WARM_UP = 20;
  private static final int MEASURED = 60;

  private final EventSet set;
  private final Probes probes;
  private JsonNode right;

  Trial(EventSet set) {
    this.set = set;
    this.probes = new Probes(set.lastDay());
  }

  /**
   * Measures all of them.
   *
   * @param told is told each outcome as it comes
   */
  void run(List<Entry> field, Consumer<Outcome> told) throws IOException, InterruptedException {
    for (Entry entry : field) {
      Path own = Files.createDirectories(set.folder().resolve(entry.name()));
      told.accept(measure(entry, own));
    }
  }

  private Outcome measure(Entry entry, Path own) throws IOException, InterruptedException {
    LocalDate day = set.lastDay();
    long from = System.nanoTime();
    try (Contender contender = entry.starter().start(set, own)) {
      if (right == null) {
        right = contender.figures(day);
      }
      PATIENCE.await(entry.name(), contender, day, right);
      long rightAfter = System.nanoTime() - from;
      List<Long> freshAfter = new ArrayList<>();
      for (int i = 0; i < WARM_UP + MEASURED; i++) {
        long nanos = probe(entry.name(), contender);
        if (i >= WARM_UP) {
          freshAfter.add(nanos);
        }
      }
      return new Outcome(entry.name(), set.events(), rightAfter, freshAfter, contender.memory());
    }
  }

  private long probe(String name, Contender contender) throws IOException, InterruptedException {
    JsonNode expected = probes.isStanding() ? right : Figures.withOneMore(right, set.lastDay());
    long from = System.nanoTime();
    contender.tell(probes.next());
    PATIENCE.await(name, contender, set.lastDay(), expected);
    return System.nanoTime() - from;
  }
}
