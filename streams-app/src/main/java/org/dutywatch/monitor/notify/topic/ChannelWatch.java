package org.dutywatch.monitor.notify.topic;

import java.time.Instant;
import java.util.Optional;

/** Is told how a channel is doing. */
public interface ChannelWatch {

  /** A message was delivered, with so many notices. */
  void delivered(String channel, int notices);

  /** A message was put aside, with so many notices. */
  void deadEnd(String channel, int notices);

  /** A message could not be delivered now. */
  void failed(String channel);

  /**
   * What waits at this moment.
   *
   * @param notices how many
   * @param failing since when nothing could be delivered; empty where the last try went well
   */
  void waiting(String channel, int notices, Optional<Instant> failing);
}
