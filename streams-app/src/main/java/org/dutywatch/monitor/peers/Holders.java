package org.dutywatch.monitor.peers;

import java.net.URI;
import java.util.Map;

/** Which other instance works on which partition. */
@FunctionalInterface
public interface Holders {

  /**
   * The addresses by partition; one whose holder is not known, or is this instance, is not there.
   */
  Map<Integer, URI> addresses();
}
