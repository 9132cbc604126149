package org.dutywatch.proof.kill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final TopicPartition PLACE = new TopicPartition("referrals", 1);

  private final Ledger ledger = new Ledger();

  @Test
  void whatWasAcknowledgedAndIsThereIsNotMissing() {
    ledger.posted(Bytes.wrap(bytes("one")));
    ledger.sent(PLACE, 7, bytes("two"));
    ledger.sent(PLACE, 8, null);

    assertThat(ledger.missingFrom(List.of(record(3, "one"), record(7, "two"), record(8, null))))
        .isEmpty();
    assertThat(ledger.size()).isEqualTo(3);
  }

  @Test
  void anEventThatWasAcknowledgedTwiceAndIsThereOnceIsMissing() {
    ledger.posted(Bytes.wrap(bytes("one")));
    ledger.posted(Bytes.wrap(bytes("one")));

    assertThat(ledger.missingFrom(List.of(record(3, "one")))).hasSize(1);
  }

  @Test
  void anotherRecordInTheAcknowledgedPlaceIsAFault() {
    ledger.sent(PLACE, 7, bytes("two"));

    assertThat(ledger.missingFrom(List.of(record(7, "three"), record(8, "two")))).hasSize(1);
  }

  private static ConsumerRecord<byte[], byte[]> record(long offset, String value) {
    return new ConsumerRecord<>(
        PLACE.topic(), PLACE.partition(), offset, null, value == null ? null : bytes(value));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
