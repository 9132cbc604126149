package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/** Events as systems send them, and the records they become. Quotes in JSON may be single. */
final class Events {
  static final int PARTITIONS = 6;
  static final String SOUTHEND = "E06000033";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

  private Events() {}

  static Setting setting(String policy) {
    return new Setting(policy, SOUTHEND, "dutywatch.", PARTITIONS, true);
  }

  /** An event without an authority, whose id is its type, subject and time. */
  static ObjectNode event(String type, String subject, String time, String data) {
    ObjectNode event = json("{'specversion':'1.0','source':'/southend/case-system'}");
    event.put("id", type + subject + time).put("type", type);
    event.put("subject", subject).put("time", time);
    return event.set("data", json(data));
  }

  /** The event in structured mode, on the topic, with the key and in the partition it belongs. */
  static ConsumerRecord<byte[], byte[]> record(ObjectNode event) {
    String type = event.path("type").textValue();
    boolean notification = type.startsWith("dv-");
    String topic = notification ? "dv-notifications" : type.substring(0, type.indexOf('.')) + "s";
    String authority = event.path("authority").asText(SOUTHEND);
    String owner =
        notification ? event.path("subject").asText() : event.path("data").path("child").asText();
    return record(topic, (authority + "/" + owner).getBytes(StandardCharsets.UTF_8), event);
  }

  /** The event in structured mode, on this topic and with this key. */
  static ConsumerRecord<byte[], byte[]> record(String topic, byte[] key, ObjectNode event) {
    int partition = key == null ? 0 : BuiltInPartitioner.partitionForKey(key, PARTITIONS);
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>("dutywatch." + topic, partition, 0, key, bytes(event.toString()));
    record.headers().add("content-type", bytes("application/cloudevents+json; charset=UTF-8"));
    return record;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static ObjectNode json(String text) {
    try {
      return (ObjectNode) JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
