package org.dutywatch.proof.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * An event as it was sent.
 *
 * @param attributes what stands beside the data, by its CloudEvents name
 */
record Envelope(ObjectNode attributes, ObjectNode data) {
  private static final int LARGEST = 64 * 1024;
  private static final String STRUCTURED = "application/cloudevents+json";
  private static final String ATTRIBUTE_HEADER = "ce_";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Opens a record in structured or binary mode. */
  static Envelope open(ConsumerRecord<byte[], byte[]> record) throws RefusedException {
    if (record.value() == null) {
      throw new RefusedException("value: an event");
    }
    if (record.value().length > LARGEST) {
      throw new RefusedException("value: at most 64 KiB");
    }
    ObjectNode body = object("value", parse(Texts.ofUtf8("value", record.value())));
    String mediaType = mediaType(record);
    if (mediaType.equals(STRUCTURED)) {
      return new Envelope(body, object("data", body.path("data")));
    }
    if (mediaType.startsWith("application/cloudevents")) {
      throw new RefusedException("content-type: " + STRUCTURED);
    }
    return new Envelope(attributeHeaders(record), body);
  }

  private static JsonNode parse(String text) throws RefusedException {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new RefusedException("value: JSON");
    }
  }

  private static ObjectNode object(String field, JsonNode node) throws RefusedException {
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new RefusedException(field + ": an object");
  }

  private static String mediaType(ConsumerRecord<byte[], byte[]> record) throws RefusedException {
    Header header = record.headers().lastHeader("content-type");
    if (header == null || header.value() == null) {
      return "";
    }
    String contentType = Texts.ofUtf8("content-type", header.value());
    return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static ObjectNode attributeHeaders(ConsumerRecord<byte[], byte[]> record)
      throws RefusedException {
    ObjectNode attributes = JsonNodeFactory.instance.objectNode();
    for (Header header : record.headers()) {
      if (header.key().startsWith(ATTRIBUTE_HEADER) && header.value() != null) {
        String name = header.key().substring(ATTRIBUTE_HEADER.length());
        attributes.put(name, Texts.ofUtf8(header.key(), header.value()));
      }
    }
    return attributes;
  }

  /** The text of a field; empty where it is absent or null, refused where it is something else. */
  static Optional<String> optionalText(ObjectNode fields, String name) throws RefusedException {
    JsonNode value = fields.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new RefusedException(name + ": text");
    }
    return Optional.of(value.textValue());
  }

  static String requiredText(ObjectNode fields, String name) throws RefusedException {
    return optionalText(fields, name).orElseThrow(() -> new RefusedException(name + ": required"));
  }
}
