package org.dutywatch.proof.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A dead letter.
 *
 * @param place where the record stands that was refused
 * @param reason why
 */
record DeadLetter(String place, String reason) {
  private static final String PLACE = "__streams.errors.";

  static DeadLetter of(ConsumerRecord<byte[], byte[]> letter) {
    return new DeadLetter(
        place(
            header(letter, PLACE + "topic"),
            header(letter, PLACE + "partition"),
            header(letter, PLACE + "offset")),
        header(letter, "dutywatch.reason"));
  }

  /** Where a record stands. */
  static String placeOf(ConsumerRecord<?, ?> record) {
    return place(
        record.topic(), Integer.toString(record.partition()), Long.toString(record.offset()));
  }

  private static String place(String topic, String partition, String offset) {
    return topic + "-" + partition + "@" + offset;
  }

  private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    return Optional.ofNullable(letter.headers().lastHeader(name))
        .map(header -> new String(header.value(), UTF_8))
        .orElse("");
  }

  /** Whether a fault of the monitor's own sent it there. */
  boolean isFault() {
    return reason.equals("internal-error");
  }
}
