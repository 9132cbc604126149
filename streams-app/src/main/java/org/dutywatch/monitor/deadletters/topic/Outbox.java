package org.dutywatch.monitor.deadletters.topic;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * Sends two records in one transaction, so that neither is there without the other. All who send
 * have one transactional id: who opens the outbox fences whoever had it open before. For one at a
 * time.
 */
final class Outbox {
  private static final Duration CLOSES_WITHIN = Duration.ofSeconds(1);

  private final Supplier<Producer<byte[], byte[]>> producers;
  private Optional<Producer<byte[], byte[]>> open = Optional.empty();

  /** An outbox that makes its producers so, all with the same transactional id. */
  Outbox(Supplier<Producer<byte[], byte[]>> producers) {
    this.producers = producers;
  }

  /** Where the two records are. */
  record Sent(RecordMetadata first, RecordMetadata second) {}

  /** Somebody else has opened the outbox meanwhile; nothing was sent. */
  static final class FencedException extends Exception {
    private static final long serialVersionUID = 1L;

    private FencedException(Throwable cause) {
      super(cause);
    }
  }

  /**
   * Opens the outbox, unless it is open. A transaction that was left unfinished has come to an end
   * when this returns.
   */
  void open() {
    if (open.isEmpty()) {
      Producer<byte[], byte[]> producer = producers.get();
      open = Optional.of(producer);
      try {
        producer.initTransactions();
      } catch (KafkaException e) {
        close();
        throw e;
      }
    }
  }

  /**
   * Sends both.
   *
   * @throws FencedException where it was opened by somebody else; neither was sent
   * @throws KafkaException where it is not known whether they were sent
   */
  Sent send(ProducerRecord<byte[], byte[]> first, ProducerRecord<byte[], byte[]> second)
      throws FencedException {
    Producer<byte[], byte[]> producer = open.orElseThrow();
    try {
      producer.beginTransaction();
      Future<RecordMetadata> one = producer.send(first);
      Future<RecordMetadata> other = producer.send(second);
      producer.commitTransaction();
      return new Sent(done(one), done(other));
    } catch (ProducerFencedException | InvalidProducerEpochException e) {
      close();
      throw new FencedException(e);
    } catch (KafkaException e) {
      close();
      throw e;
    }
  }

  private static RecordMetadata done(Future<RecordMetadata> sent) {
    try {
      return sent.get();
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  /** Closes the outbox. The next to open it ends what may have been left unfinished. */
  void close() {
    open.ifPresent(producer -> producer.close(CLOSES_WITHIN));
    open = Optional.empty();
  }
}
