package org.dutywatch.bench.parts;

import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.dutywatch.events.RefusedException;
import org.dutywatch.events.json.EventReader;
import org.dutywatch.monitor.board.Board;
import org.dutywatch.monitor.board.feed.PartitionStage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The parts of an event's way to the board. Each goes through the whole course from nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
public class Parts {
  /** How many events the course has; set by whoever measures. */
  @Param("50000")
  public int events;

  private final EventReader reader = new EventReader("-");
  private Course course;
  private Folding folding;

  /** Works the course out. */
  @Setup
  public void prepare() {
    course = Course.of(events);
    folding = new Folding(course.rules());
  }

  /** Reads the events' JSON, and checks it. */
  @Benchmark
  public void decode(Blackhole sink) throws RefusedException {
    for (byte[] json : course.json()) {
      sink.consume(reader.structured(json));
    }
  }

  /** Folds events into files, and works out what changes in the marks. */
  @Benchmark
  public void foldAndMark(Blackhole sink) {
    PlainFiles files = new PlainFiles();
    course.statements().forEach(statement -> sink.consume(folding.of(statement, files)));
  }

  /** Reads and writes files and sums. */
  @Benchmark
  public void stores(Disk disk, Blackhole sink) {
    Keeping keeping = disk.keeping();
    for (int i = 0; i < course.statements().size(); i++) {
      sink.consume(keeping.keep(course.statements().get(i), course.outcomes().get(i)));
    }
  }

  /** Puts the changelog of the sums on a board, commit by commit. */
  @Benchmark
  public Board feed() {
    Board board = new Board();
    PartitionStage stage = new PartitionStage(0, feed -> feed);
    for (List<KeyValue<Bytes, byte[]>> commit : course.commits()) {
      commit.forEach(record -> stage.stage(record.key.get(), record.value));
      board.publish(stage.cut());
    }
    return board;
  }
}
