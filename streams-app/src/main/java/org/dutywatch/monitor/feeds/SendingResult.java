package org.dutywatch.monitor.feeds;

import java.util.List;

/**
 * What became of the events that were sent.
 *
 * @param sent how many
 * @param accepted how many of them the monitor accepted; it rejected the others
 * @param rejected the rejected ones that it gave a reason for
 */
record SendingResult(int sent, int accepted, List<Rejected> rejected) {

  /**
   * An event that the monitor rejected.
   *
   * @param event the event
   * @param message why
   */
  record Rejected(OutgoingEvent event, String message) {}
}
