package org.dutywatch.proof.simulation.broker;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Keys, values and records in words. */
final class Text {
  private Text() {}

  static byte[] bytes(int number) {
    return Integer.toString(number).getBytes(StandardCharsets.UTF_8);
  }

  static String of(ConsumerRecord<byte[], byte[]> record) {
    return record.offset()
        + ": "
        + new String(record.key(), StandardCharsets.UTF_8)
        + (record.value() == null
            ? " went"
            : "=" + new String(record.value(), StandardCharsets.UTF_8));
  }
}
