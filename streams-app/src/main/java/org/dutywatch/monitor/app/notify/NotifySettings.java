package org.dutywatch.monitor.app.notify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dutywatch.monitor.notify.Channel;

/**
 * The settings of the notifier alone.
 *
 * @param channels who is told, one at least
 * @param metricsPort where its metrics are to be read on this machine; 0 takes a free one; empty
 *     for nowhere
 */
public record NotifySettings(List<Channel> channels, Optional<Integer> metricsPort) {
  /** The list is copied. */
  public NotifySettings {
    channels = List.copyOf(channels);
  }

  /** The channels' names, for people. */
  public String names() {
    return channels.stream().map(Channel::name).collect(Collectors.joining(", "));
  }
}
