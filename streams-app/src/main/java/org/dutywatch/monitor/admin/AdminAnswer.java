package org.dutywatch.monitor.admin;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;

/** Waits for what Kafka's administration answers. */
public final class AdminAnswer {
  private AdminAnswer() {}

  /**
   * The answer.
   *
   * @throws KafkaException as Kafka put it, where it answered with an error
   */
  public static <T> T of(KafkaFuture<T> question) {
    try {
      return question.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
