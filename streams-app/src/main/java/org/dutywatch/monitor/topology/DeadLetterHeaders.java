package org.dutywatch.monitor.topology;

/**
 * The headers that a dead letter has beside those of the record that was refused. The place is
 * named as Kafka Streams' own dead-letter queue names it.
 */
public final class DeadLetterHeaders {
  /** The topic of the refused record. */
  public static final String TOPIC = "__streams.errors.topic";

  /** Its partition. */
  public static final String PARTITION = "__streams.errors.partition";

  /** Its offset. */
  public static final String OFFSET = "__streams.errors.offset";

  /** Which field is wrong, and what was expected. */
  public static final String MESSAGE = "__streams.errors.message";

  /** The kind of fault, as {@link org.dutywatch.events.Refusal.Reason} labels it. */
  public static final String REASON = "dutywatch.reason";

  /** How many bytes a value had that was cut. */
  public static final String LENGTH = "dutywatch.length";

  /** The SHA-256 of a value that was cut, in hexadecimal digits. */
  public static final String SHA_256 = "dutywatch.sha256";

  /** How many bytes the record's own headers had, where they were left out. */
  public static final String HEADERS_LEFT_OUT = "dutywatch.headers-left-out";

  private DeadLetterHeaders() {}
}
