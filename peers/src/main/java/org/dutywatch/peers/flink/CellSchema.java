package org.dutywatch.peers.flink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dutywatch.peers.rules.Cell;
import org.dutywatch.peers.rules.Share;

/** Writes a cell as the key and what it has become as the value of a record, both as JSON. */
final class CellSchema implements KafkaRecordSerializationSchema<CellSum> {
  private static final long serialVersionUID = 1L;
  private static final JsonMapper JSON = new JsonMapper();

  private final String topic;

  CellSchema(String topic) {
    this.topic = topic;
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      CellSum sum, KafkaSinkContext context, Long timestamp) {
    try {
      return new ProducerRecord<>(
          topic, JSON.writeValueAsBytes(sum.cell()), JSON.writeValueAsBytes(sum.share()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cell and what it has become, of a record. */
  static CellSum read(ConsumerRecord<byte[], byte[]> record) {
    try {
      return new CellSum(
          JSON.readValue(record.key(), Cell.class), JSON.readValue(record.value(), Share.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
