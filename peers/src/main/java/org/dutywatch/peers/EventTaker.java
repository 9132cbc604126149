package org.dutywatch.peers;

/** A contender that does not read Kafka: its events are handed to it. */
public interface EventTaker {

  /** Takes events, one a line, and answers when all that is asked from now on holds them. */
  void take(String lines);
}
