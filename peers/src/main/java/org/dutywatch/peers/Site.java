package org.dutywatch.peers;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dutywatch.events.RecordType;

/**
 * Where a contender finds its events and keeps what it keeps.
 *
 * @param brokers addresses of Kafka's brokers
 * @param topicPrefix what the names of the inputs start with
 * @param events the same events that were in the inputs at first, one a line, as a file
 * @param folder for what is kept on disk
 */
public record Site(String brokers, String topicPrefix, Path events, Path folder) {

  /** The topics that facts come in on. */
  public List<String> topics() {
    return Arrays.stream(RecordType.values()).map(type -> topicPrefix + type.feed()).toList();
  }
}
