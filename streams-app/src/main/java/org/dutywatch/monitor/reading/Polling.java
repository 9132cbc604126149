package org.dutywatch.monitor.reading;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads what is known to be there, and gives up where nothing comes for ten seconds. */
public final class Polling {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int MOST_EMPTY_POLLS = 50;

  private final Consumer<byte[], byte[]> consumer;
  private final String what;
  private int emptyPolls;

  /**
   * Of a consumer that stands where it is to read on.
   *
   * @param what is read, in words
   */
  public Polling(Consumer<byte[], byte[]> consumer, String what) {
    this.consumer = consumer;
    this.what = what;
  }

  /**
   * What comes next, which now and then is nothing.
   *
   * @throws TimeoutException where nothing came for too long
   */
  public ConsumerRecords<byte[], byte[]> poll() {
    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
    emptyPolls = records.isEmpty() ? emptyPolls + 1 : 0;
    if (emptyPolls == MOST_EMPTY_POLLS) {
      throw new TimeoutException(what + " could not be read in time");
    }
    return records;
  }
}
