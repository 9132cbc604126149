package org.dutywatch.monitor.deadletters.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dutywatch.monitor.deadletters.Bytes;
import org.dutywatch.monitor.deadletters.Envelope;
import org.dutywatch.monitor.deadletters.Letter;
import org.dutywatch.monitor.deadletters.LetterId;
import org.dutywatch.monitor.deadletters.Place;
import org.dutywatch.monitor.deadletters.Resent;
import org.dutywatch.monitor.topology.DeadLetterHeaders;
import org.dutywatch.monitor.topology.Topics;

/** Takes records of the topic of dead letters apart. What they do not say is left out. */
final class LetterReader {
  private static final Set<String> OF_THE_LETTER =
      Set.of(
          DeadLetterHeaders.TOPIC,
          DeadLetterHeaders.PARTITION,
          DeadLetterHeaders.OFFSET,
          DeadLetterHeaders.MESSAGE,
          DeadLetterHeaders.REASON,
          DeadLetterHeaders.LENGTH,
          DeadLetterHeaders.SHA_256);

  private final Topics topics;

  LetterReader(Topics topics) {
    this.topics = topics;
  }

  /** What stands on the outside of a letter. */
  Envelope envelope(ConsumerRecord<byte[], byte[]> record, Predicate<Place> resent) {
    int kept = record.value() == null ? 0 : record.value().length;
    long length = number(record, DeadLetterHeaders.LENGTH).orElse((long) kept);
    return new Envelope(
        id(record),
        Instant.ofEpochMilli(record.timestamp()),
        from(record),
        text(record, DeadLetterHeaders.REASON),
        text(record, DeadLetterHeaders.MESSAGE),
        length,
        length > kept,
        resent.test(origin(record)));
  }

  /** A letter with what is in it. */
  Letter letter(ConsumerRecord<byte[], byte[]> record, Optional<Resent> resent) {
    return new Letter(
        envelope(record, place -> resent.isPresent()),
        Optional.ofNullable(record.key()).map(Bytes::of),
        headers(record),
        Optional.ofNullable(record.value()).map(Bytes::of),
        text(record, DeadLetterHeaders.SHA_256),
        resent);
  }

  /**
   * What a mark is made for: the refused record, for which there may be several letters; of a
   * letter that does not say which it was, the letter itself.
   */
  Place origin(ConsumerRecord<byte[], byte[]> record) {
    return from(record)
        .orElseGet(() -> new Place(nameOf(record.topic()), record.partition(), record.offset()));
  }

  private static LetterId id(ConsumerRecord<byte[], byte[]> record) {
    return new LetterId(record.partition(), record.offset());
  }

  private Optional<Place> from(ConsumerRecord<byte[], byte[]> record) {
    Optional<Long> partition =
        number(record, DeadLetterHeaders.PARTITION).filter(p -> p <= Integer.MAX_VALUE);
    Optional<Long> offset = number(record, DeadLetterHeaders.OFFSET);
    return text(record, DeadLetterHeaders.TOPIC)
        .filter(topic -> partition.isPresent() && offset.isPresent())
        .map(topic -> new Place(nameOf(topic), partition.get().intValue(), offset.get()));
  }

  private String nameOf(String topic) {
    return topic.startsWith(topics.prefix()) ? topics.feedOf(topic) : topic;
  }

  private static List<Letter.Header> headers(ConsumerRecord<byte[], byte[]> record) {
    return Stream.of(record.headers().toArray())
        .filter(header -> !OF_THE_LETTER.contains(header.key()))
        .map(
            header ->
                new Letter.Header(header.key(), Optional.ofNullable(header.value()).map(Bytes::of)))
        .toList();
  }

  private static Optional<Long> number(ConsumerRecord<byte[], byte[]> record, String header) {
    return text(record, header).filter(t -> t.matches("\\d{1,18}")).map(Long::valueOf);
  }

  private static Optional<String> text(ConsumerRecord<byte[], byte[]> record, String header) {
    return Optional.ofNullable(record.headers().lastHeader(header))
        .map(org.apache.kafka.common.header.Header::value)
        .map(bytes -> new String(bytes, UTF_8));
  }
}
