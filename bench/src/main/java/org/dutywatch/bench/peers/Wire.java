package org.dutywatch.bench.peers;

import java.util.Map;
import org.dutywatch.events.Statement;
import org.dutywatch.simulator.app.KafkaSink;

/** Sends single events to the inputs, each at once. */
final class Wire implements AutoCloseable {
  private final KafkaSink sink;

  Wire(String brokers) {
    sink =
        new KafkaSink(
            Map.of("bootstrap.servers", brokers, "linger.ms", "0"), EventSet.TOPICS.prefix());
  }

  /** Sends an event and waits until it is acknowledged. */
  void send(Statement event) {
    sink.send(event);
    sink.flush();
  }

  @Override
  public void close() {
    sink.close();
  }
}
