package org.dutywatch.bench;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;

/** One consumer that reads the inputs and does nothing with them. */
final class BareConsumer implements Contender {
  private final Bench bench;
  private final Pace pace;

  BareConsumer(Bench bench, Pace pace) {
    this.bench = bench;
    this.pace = pace;
  }

  @Override
  public String name() {
    return "bare consumer";
  }

  @Override
  public Lap run() {
    try (Consumer<byte[], byte[]> reader = bench.clients().committedReader()) {
      Records inputs = Records.ofInputs(reader, bench);
      AtomicLong done = new AtomicLong();
      return pace.watch(() -> done.addAndGet(inputs.next()));
    }
  }
}
